import type { APIRoute } from 'astro';
import { servedVocabulary } from '~/content/lookup';
import { VOCABULARIES, type VocabularyName } from '~/lib/text/vocabularies';

export const getStaticPaths = () => VOCABULARIES.map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response((await servedVocabulary(params.name as VocabularyName)).bytes);
