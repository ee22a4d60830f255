import type { APIRoute } from 'astro';
import { ruleTexts } from '~/content/lookup';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

export const getStaticPaths = () => LOCALE_CODES.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(await ruleTexts(params.locale as Locale));
