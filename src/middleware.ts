import { defineMiddleware } from 'astro:middleware';
import { typeset } from '~/i18n/typeset';
import { words } from '~/i18n/words';
import { isLocale } from '~/lib/locale';
import { href } from '~/site';

/** Tells each page its language, English where the address names none, the words of all pages and their addresses; sets its text. */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const locale = url.pathname.split('/').find(isLocale);
  locals.locale = locale ?? 'en';
  locals.words = words(locals.locale);
  locals.to = (path) => href(`${locals.locale}/${path}`);
  const response = await next();
  if (!locale || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(typeset(await response.text(), locale), response);
});
