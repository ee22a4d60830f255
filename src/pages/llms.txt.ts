import type { APIRoute } from 'astro';
import { course } from '~/content/lookup';
import { href } from '~/site';
import { llmsText } from './_llms';

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await course(), (path) => new URL(href(path), site).href));
