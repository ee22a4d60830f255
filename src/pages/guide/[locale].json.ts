import type { APIRoute } from 'astro';
import { ruleTexts } from '~/content/lookup';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

export const getStaticPaths = () => LOCALE_CODES.map((locale) => ({ params: { locale } }));

/** The rules of the decision guide in one language, as loaded by its demo. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await ruleTexts(params.locale as Locale));
