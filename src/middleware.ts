import { defineMiddleware } from 'astro:middleware';
import { typeset } from '~/i18n/typeset';
import { isLocale } from '~/lib/locale';

/** Sets the text of each page. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const locale = url.pathname.split('/').find(isLocale);
  if (!locale || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(typeset(await response.text(), locale), response);
});
