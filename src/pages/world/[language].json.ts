import type { APIRoute } from 'astro';
import { worldGrammar } from '~/content/lookup';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

export const getStaticPaths = () => LOCALE_CODES.map((language) => ({ params: { language } }));

/** The validated grammar of the tiny model's world, as loaded by the worker that trains it. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await worldGrammar(params.language as Locale));
