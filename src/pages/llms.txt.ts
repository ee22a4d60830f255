import type { APIRoute } from 'astro';
import { allClaims, course } from '~/content/lookup';
import { fullAddress } from '~/site';
import { llmsText } from './_llms';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    llmsText(await course(), (await allClaims()).length, (path) => fullAddress(path, site)),
  );
