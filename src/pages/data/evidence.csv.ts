import { evidenceRows } from '~/content/lookup';
import { csvFile } from '~/lib/export';
import { evidenceTable } from '~/lib/ledger/evidence-rows';

export const GET = async () =>
  new Response(csvFile('evidence', evidenceTable(await evidenceRows())).body);
