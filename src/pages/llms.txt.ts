import type { APIRoute } from 'astro';
import { allClaims, allLessons, course, minutesOf } from '~/content/lookup';
import { LOCALE_CODES } from '~/lib/locale';
import { fullAddress } from '~/site';
import { llmsText } from './_llms';

export const GET: APIRoute = async ({ site }) => {
  const lessons = await allLessons();
  const pages = LOCALE_CODES.flatMap((locale) => lessons.map(({ id }) => ({ locale, id })));
  const minutes = await Promise.all(
    pages.map(async ({ locale, id }) => [`${locale}/${id}`, await minutesOf(locale, id)] as const),
  );
  const claims = (await allClaims()).length;
  const address = (path: string) => fullAddress(path, site);
  return new Response(llmsText(await course(), new Map(minutes), claims, address));
};
