import { save } from '~/browser/save-file';
import { csvFile, jsonFile } from '~/lib/export';
import { claimRows, type LedgerClaim } from '~/lib/ledger/claim-rows';
import type { Filter } from '~/lib/ledger/filter';

const NAME = 'crossroads-claims';

/**
 * Saves the claims with these ids, taken from the file of all claims.
 * @returns the name of the saved file
 * @throws if the file cannot be loaded
 */
export async function exportShown(
  format: string,
  source: string,
  ids: readonly string[],
  filter: Filter,
): Promise<string> {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}.`);
  const all = ((await answer.json()) as { claims: LedgerClaim[] }).claims;
  const shown = all.filter(({ id }) => ids.includes(id));
  const file =
    format === 'csv' ? csvFile(NAME, claimRows(shown)) : jsonFile(NAME, { filter, claims: shown });
  save(file);
  return file.file;
}
