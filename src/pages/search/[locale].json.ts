import type { APIRoute } from 'astro';
import { indexFileOf } from '~/components/site/search/index-file';
import { course } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';
import { charactersIn } from './_characters';
import { documentsOf } from './_documents';
import { questionsOf } from './_answers';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params.locale as Locale;
  const parts = (await course()).parts.map(({ slug }) => slug);
  const documents = await documentsOf(locale);
  const questions = await questionsOf(locale, documents);
  // A language with a table of word vectors has it from `npm run fit:search`.
  const words = { en: 'vectors/words-en.bin', zh: undefined }[locale];
  return Response.json(
    indexFileOf(documents, {
      ...questions,
      parts,
      words,
      characters: charactersIn[locale](documents),
    }),
  );
};
