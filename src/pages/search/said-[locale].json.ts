import type { APIRoute } from 'astro';
import type { Said } from '~/components/site/search/word-search';
import { searchWords } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';
import { documentsOf } from './_documents';
import { mustExist, targetAddress } from './_targets';

export const getStaticPaths = localePaths;

/** What people say for a page in words that it does not use, by its address. */
export const GET: APIRoute = async ({ params }) => {
  const locale = params.locale as Locale;
  const documents = await documentsOf(locale);
  const said: Record<string, string> = {};
  for (const [target, phrases] of Object.entries((await searchWords()).said)) {
    const address = await targetAddress(target, locale);
    mustExist(target, address, documents);
    said[address] = (phrases[locale] ?? []).join();
  }
  return Response.json(said satisfies Said);
};
