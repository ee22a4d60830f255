import type { APIRoute } from 'astro';
import { corpus } from '~/content/lookup';
import type { BilingualHandbook } from '~/demos/retriever/core/handbook';

export const getStaticPaths = () => [{ params: { id: 'harbour-line' } }];

/** The built-in text and its questions, as loaded by the retriever's worker. */
export const GET: APIRoute = async ({ params }) => {
  const { passages, questions } = await corpus(params.id!);
  return Response.json({ passages, questions } satisfies BilingualHandbook);
};
