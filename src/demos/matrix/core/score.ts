import { ROADS, type Road } from '~/lib/road';
import { merit, weightOf, type Criterion, type Weights } from './criteria';

/** The contribution of one criterion to a score: `value` = weight × merit / sum of all weights. */
interface WeighedPart {
  readonly criterion: string;
  readonly group: string;
  readonly weight: number;
  /** 1 to 5, where 5 is good. */
  readonly merit: number;
  /** In points of the score. */
  readonly value: number;
}

/** The joint contribution of the criteria of one group. */
interface GroupPart {
  readonly group: string;
  readonly value: number;
}

/** A road's score, 1 to 5, as a sum: `parts` add up to it, and so do `groups`. */
export interface Score {
  readonly road: Road;
  readonly score: number;
  readonly parts: readonly WeighedPart[];
  readonly groups: readonly GroupPart[];
}

/**
 * Weighted mean of a road's merits, Σ w·r / Σ w, with r = rating, or 6 − rating if low is better, a
 * range counting by its middle. Null if no criterion has any weight.
 *
 * Two criteria, weights 3 and 1, merits 4 and 2: (3·4 + 1·2) / 4 = 3.5.
 */
export function scoreRoad(
  criteria: readonly Criterion[],
  weights: Weights,
  road: Road,
): Score | null {
  const total = totalWeight(criteria, weights);
  if (total === 0) return null;
  const parts = criteria.map((criterion) => partOf(criterion, weights, road, total));
  return { road, score: sum(parts.map((part) => part.value)), parts, groups: byGroup(parts) };
}

/** The scores of all four roads in the order of `ROADS`, or null if all weights are 0. */
export function scoreRoads(criteria: readonly Criterion[], weights: Weights): Score[] | null {
  const scores = ROADS.map((road) => scoreRoad(criteria, weights, road));
  return scores.every((score) => score !== null) ? scores : null;
}

/** Σ w over the criteria. */
export function totalWeight(criteria: readonly Criterion[], weights: Weights): number {
  return sum(criteria.map((criterion) => weightOf(criterion, weights)));
}

function partOf(criterion: Criterion, weights: Weights, road: Road, total: number): WeighedPart {
  const weight = weightOf(criterion, weights);
  const points = merit(criterion, road);
  return {
    criterion: criterion.id,
    group: criterion.group,
    weight,
    merit: points,
    value: (weight * points) / total,
  };
}

/** Groups in the order of their first criterion. */
function byGroup(parts: readonly WeighedPart[]): GroupPart[] {
  const values = new Map<string, number>();
  for (const { group, value } of parts) values.set(group, (values.get(group) ?? 0) + value);
  return [...values].map(([group, value]) => ({ group, value }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
