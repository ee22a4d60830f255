import { ROADS, type Road } from '~/lib/road';
import type { Criterion, Weights } from './criteria';
import { scoreRoads, type Score } from './score';

/** A score with its place. Places run 1, 2, 2, 4: tied roads share one. */
export interface Ranked extends Score {
  readonly place: number;
  /** True if another road has the same score to two decimals. */
  readonly tied: boolean;
}

/** A score rounded to two decimals, as shown and as compared for ties; halves are rounded up. */
export function twoDecimals(score: number): number {
  return Math.round((score + 1e-9) * 100) / 100;
}

/**
 * The roads from the highest score to the lowest, or null if all weights are 0.
 *
 * The order follows the unrounded score, and `ROADS` if scores differ by no more than rounding errors (a trillionth).
 * Scores equal to two decimals tie: they keep that order but share a place.
 */
export function rank(criteria: readonly Criterion[], weights: Weights): Ranked[] | null {
  const scores = scoreRoads(criteria, weights);
  if (!scores) return null;
  const sorted = scores.sort(byScore);
  return sorted.map((score) => {
    const equals = sorted.filter((other) => twoDecimals(other.score) === twoDecimals(score.score));
    const [first = score] = equals;
    return { ...score, place: sorted.indexOf(first) + 1, tied: equals.length > 1 };
  });
}

/** The roads that share the first place, in rank order; empty if nothing is ranked. */
export const leaders = (ranking: readonly Ranked[] | null): Road[] =>
  (ranking ?? []).filter(({ place }) => place === 1).map(({ road }) => road);

function byScore(a: Score, b: Score): number {
  const trillionths = Math.round(b.score * 1e12) - Math.round(a.score * 1e12);
  return trillionths || ROADS.indexOf(a.road) - ROADS.indexOf(b.road);
}
