import type { APIRoute } from 'astro';
import { allClaims, articles, evidenceRows, sources } from '~/content/lookup';
import { csvFile, jsonFile } from '~/lib/export';
import { claimRows, evidenceTable } from '~/lib/ledger/table';

const FILES: Readonly<Record<string, () => Promise<{ body: string | Blob }>>> = {
  'claims.csv': async () => csvFile('claims', claimRows(await allClaims())),
  'claims.json': async () =>
    jsonFile('claims', { articles: await articles(), claims: await allClaims() }),
  'evidence.csv': async () => csvFile('evidence', evidenceTable(await evidenceRows())),
  'evidence.json': async () => jsonFile('evidence', { evidence: await evidenceRows() }),
  'sources.json': async () => jsonFile('sources', { sources: await sources() }),
};

export const getStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response((await FILES[params.file!]!()).body);
