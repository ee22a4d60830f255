import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun } from '~/lib/settings/table';
import { matrix } from '~/schemas/matrix';
import { matrixCells } from './cells';
import { asCriterion } from '~/lib/matrix/criteria';
import { matrixFields, weightsIn } from '~/lib/matrix/settings';

const content = () => matrix.parse(parse(readFileSync('content/matrix.yaml', 'utf8')));

/** @throws RangeError for a config that no run could have */
export const settingsOf = (config: Record<string, unknown>) =>
  settingsOfRun(matrixFields(content().criteria), config);

/** The scores and places of the roads at the weights of a run. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const { criteria } = content();
  const weights = weightsIn(settingsOf(config).weights, criteria);
  return { cells: matrixCells(criteria.map(asCriterion), weights) };
}
