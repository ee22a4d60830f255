import type { APIRoute } from 'astro';
import { course } from '~/content/lookup';
import { fullAddress } from '~/site';
import { llmsText } from './_llms';

export const GET: APIRoute = async ({ site }) =>
  new Response(llmsText(await course(), (path) => fullAddress(path, site)));
