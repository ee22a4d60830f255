import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { matrixCells } from './core/cells';
import type { Weights } from './core/criteria';
import { asCriterion } from './core/from-content';
import { matrix } from '~/schemas/matrix';

const PREFIX = 'weight.';

/** Weights out of settings such as `{ "weight.new-facts": 3 }`; the others stay at 1. */
function weightsOf(config: Record<string, unknown>): Weights {
  const entries = Object.entries(config).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(
    entries.map(([name, weight]) => [name.slice(PREFIX.length), Number(weight)]),
  );
}

/** The scores, the weight that dethrones and the agreement with the article's orderings. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const content = matrix.parse(parse(await readFile('content/matrix.yaml', 'utf8')));
  const criteria = content.criteria.map(asCriterion);
  return { cells: matrixCells(criteria, weightsOf(config), content.orderings) };
}
