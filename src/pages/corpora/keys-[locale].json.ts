import type { APIRoute } from 'astro';
import { corpus } from '~/content/lookup';
import { keyFrom } from '~/demos/retriever/core/answering/key';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';

export const getStaticPaths = localePaths;

/** The facts required in answers to the questions on the built-in text, by question. */
export const GET: APIRoute<object, { locale: Locale }> = async ({ params }) => {
  const { keys } = await corpus('harbour-line');
  const byQuestion = keys.map((one) => [one.question, keyFrom(one[params.locale])]);
  return Response.json(Object.fromEntries(byQuestion));
};
