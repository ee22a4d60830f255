import { costCells } from './core/cells';
import { START, type CostSettings } from './core/settings';

/** Bills, months, hours and bytes of settings; what a config leaves out is as the page begins. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  return { cells: costCells({ ...START, ...(config as Partial<CostSettings>) }) };
}
