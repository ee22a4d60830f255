import { ROADS, type Road } from '~/lib/road';
import { merit, weightOf, type Criterion, type Weights } from './criteria';

/** A road's score, 1 to 5. */
export interface Score {
  readonly road: Road;
  readonly score: number;
}

/**
 * The roads in the order of `ROADS`, each with the weighted mean of its merits, Σ w·r / Σ w, with r = rating, or
 * 6 − rating if low is better, a range counting by its middle. Null if no criterion has any weight.
 *
 * Two criteria, weights 3 and 1, merits 4 and 2: (3·4 + 1·2) / 4 = 3.5.
 */
export function scoreRoads(criteria: readonly Criterion[], weights: Weights): Score[] | null {
  const total = totalWeight(criteria, weights);
  if (total === 0) return null;
  return ROADS.map((road) => ({
    road,
    score: sum(criteria.map((one) => (weightOf(one, weights) * merit(one, road)) / total)),
  }));
}

export function totalWeight(criteria: readonly Criterion[], weights: Weights): number {
  return sum(criteria.map((criterion) => weightOf(criterion, weights)));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
