import type { APIRoute } from 'astro';
import { toMarkdown } from '~/demos/parts/memo/sheet';
import type { Locale } from '~/lib/locale';
import { planOf, planPaths } from './_plan';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ locale: Locale; id: string }> = async ({ props, site }) =>
  new Response(toMarkdown(await planOf(props.locale, props.id, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
