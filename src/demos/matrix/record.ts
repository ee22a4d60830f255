import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { matrixCells } from './core/cells';
import { asCriterion } from './core/criteria';
import { matrixFields, weightName } from './core/settings';
import { matrix } from '~/schemas/matrix';

const content = () => matrix.parse(parse(readFileSync('content/matrix.yaml', 'utf8')));

/** @throws RangeError for a config that no run could have */
export const settingsOf = (config: Record<string, unknown>): Settings<Fields> =>
  settingsOfRun(matrixFields(content().criteria), config);

/** The scores, the weight that dethrones the winner, and the agreement with the article. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const settings = settingsOf(config);
  const { criteria, orderings } = content();
  const weights = Object.fromEntries(
    criteria.map(({ id }) => [id, Number(settings[weightName(id)])]),
  );
  return { cells: matrixCells(criteria.map(asCriterion), weights, orderings) };
}
