import { settingsOfRun } from '~/lib/settings/table';
import { costCells } from './core/cells';
import { costFields, type CostSettings } from './core/settings';

export const settingsOf = (config: Record<string, unknown>): CostSettings =>
  settingsOfRun(costFields, config);

/** Bills, months, hours and bytes of settings; what a config leaves out is as the page begins. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  return { cells: costCells(settingsOf(config)) };
}
