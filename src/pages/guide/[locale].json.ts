import type { APIRoute } from 'astro';
import { ruleTexts } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { localePaths } from '../_paths';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json(await ruleTexts(params.locale as Locale));
