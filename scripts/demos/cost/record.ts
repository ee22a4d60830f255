import { settingsOfRun } from '~/lib/settings/table';
import { costCells } from './cells';
import { costFields, type CostSettings } from '~/lib/cost/settings';

export const settingsOf = (config: Record<string, unknown>): CostSettings =>
  settingsOfRun(costFields, config);

/** Bills, months, hours and bytes for a config, which may omit fields that keep their default. */
export async function snapshot(config: Record<string, unknown>) {
  return { cells: costCells(settingsOf(config)) };
}
