import { allClaims } from '~/content/lookup';
import { csvFile } from '~/lib/export';
import { claimRows } from '~/lib/ledger/claim-rows';

export const GET = async () => new Response(csvFile('claims', claimRows(await allClaims())).body);
