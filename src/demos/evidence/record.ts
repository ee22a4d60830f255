import { evidenceCells } from './core/cells';
import { START, type EvidenceSettings } from './core/settings';

/** How often the worse wins and what the judge hides; what a config leaves out is as the page begins. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  return { cells: evidenceCells({ ...START, ...(config as Partial<EvidenceSettings>) }) };
}
