import type { APIRoute } from 'astro';
import { indexFileOf } from '~/components/site/search/index-file';
import { course } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';
import { charactersOf, pinyinOf } from './_characters';
import { documentsOf } from './_documents';
import { questionsOf } from './_answers';

export const getStaticPaths = localePaths;

/** English has a table of word vectors (`npm run fit:search`); Chinese is typed otherwise than it is written, its names on each page. */
const OWN = {
  en: (documents) => ({ words: 'vectors/words-en.bin', characters: pinyinOf(documents) }),
  zh: (documents) => ({ characters: charactersOf(documents) }),
} satisfies Record<Locale, (documents: Parameters<typeof charactersOf>[0]) => object>;

export const GET: APIRoute = async ({ params }) => {
  const locale = params.locale as Locale;
  const parts = (await course()).parts.map(({ slug }) => slug);
  const documents = await documentsOf(locale);
  const questions = await questionsOf(locale, documents);
  return Response.json(indexFileOf(documents, { ...questions, parts, ...OWN[locale](documents) }));
};
