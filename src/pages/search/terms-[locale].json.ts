import type { APIRoute } from 'astro';
import { indexFileOf } from '~/components/site/search/index-file';
import { allTerms } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';
import { charactersIn } from './_characters';
import { termDocument } from './_documents';

export const getStaticPaths = localePaths;

/** The terms with what people say for them, which the glossary loads at the first key press. */
export const GET: APIRoute = async ({ params }) => {
  const locale = params.locale as Locale;
  const documents = await Promise.all(
    (await allTerms()).map((term) => termDocument(term, locale, term.described[locale])),
  );
  return Response.json(indexFileOf(documents, { characters: charactersIn[locale](documents) }));
};
