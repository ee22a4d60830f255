import type { Criterion, Weights } from '~/lib/matrix/criteria';
import { rank } from '~/lib/matrix/ranking';

/** The numbers of a recorded run: the score and the place of each road, and the lead. */
export function matrixCells(
  criteria: readonly Criterion[],
  weights: Weights,
): Record<string, number> {
  const ranking = rank(criteria, weights) ?? [];
  const [first, second] = ranking.map(({ score }) => score);
  const cells: Record<string, number> = { criteria: criteria.length, lead: first! - second! };
  for (const { road, score, place } of ranking) {
    cells[road] = score;
    cells[`place/${road}`] = place;
  }
  return cells;
}
