import type { APIRoute } from 'astro';
import { worldGrammar } from '~/content/lookup';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

export const getStaticPaths = () => LOCALE_CODES.map((language) => ({ params: { language } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(await worldGrammar(params.language as Locale));
