import { settingsOfRun } from '~/lib/settings/table';
import { evidenceCells } from './cells';
import { evidenceFields, type EvidenceSettings } from '~/lib/evidence/settings';

export const settingsOf = (config: Record<string, unknown>): EvidenceSettings =>
  settingsOfRun(evidenceFields, config);

/** How often the worse system wins and the errors of the judge; a config may omit fields that keep their default. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  return { cells: evidenceCells(settingsOf(config)) };
}
