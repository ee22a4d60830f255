import { allClaims, articles } from '~/content/lookup';
import { jsonFile } from '~/lib/export';

export const GET = async () =>
  new Response(jsonFile('claims', { articles: await articles(), claims: await allClaims() }).body);
