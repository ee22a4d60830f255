import { sources } from '~/content/lookup';
import { jsonFile } from '~/lib/export';

export const GET = async () => new Response(jsonFile('sources', { sources: await sources() }).body);
