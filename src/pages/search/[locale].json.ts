import type { APIRoute } from 'astro';
import { buildIndexFile } from '~/components/site/search/index-file';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';
import { documentsOf } from './_documents';

export const getStaticPaths = localePaths;

/** The search index of one language: what there is, and the words that lead to it. */
export const GET: APIRoute = async ({ params }) => {
  const file = buildIndexFile(await documentsOf(params.locale as Locale));
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } });
};
