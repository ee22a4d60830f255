import { evidenceRows } from '~/content/lookup';
import { jsonFile } from '~/lib/export';

export const GET = async () =>
  new Response(jsonFile('evidence', { evidence: await evidenceRows() }).body);
