import type { APIRoute } from 'astro';
import type { Locale } from '~/lib/locale';
import { markdownOf } from './_markdown';
import { lessonPaths } from '~/pages/_paths';

export const getStaticPaths = lessonPaths;

export const GET: APIRoute<{ locale: Locale; id: string }> = async ({ props, site }) =>
  new Response(await markdownOf(props.locale, props.id, site), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
