import type { APIRoute } from 'astro';
import { corpus } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';

export const getStaticPaths = localePaths;

/** The questions on the built-in text as options of a list: value and label. */
export const GET: APIRoute<object, { locale: Locale }> = async ({ params }) => {
  const { questions } = await corpus('harbour-line');
  return Response.json(questions.map(({ id, text }) => [id, text[params.locale]]));
};
