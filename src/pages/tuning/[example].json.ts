import type { APIRoute } from 'astro';
import { everydayRows, tuningExample, tuningExamples } from '~/content/lookup';

const EVERYDAY = 'everyday';

/** Rows that a reader can tune a model on, and the everyday ones that show what it forgets. */
export const getStaticPaths = async () =>
  [...(await tuningExamples()).keys(), EVERYDAY].map((example) => ({ params: { example } }));

export const GET: APIRoute = async ({ params: { example } }) =>
  Response.json(example === EVERYDAY ? await everydayRows() : await tuningExample(example!));
