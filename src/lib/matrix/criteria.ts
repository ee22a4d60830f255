import { type Road, byRoad } from '~/lib/road';

/** Points on the scale 1 (low) to 5 (high), or a range `[lowest, highest]` of them. */
export type Rating = number | readonly [number, number];

export interface Criterion {
  readonly id: string;
  readonly group: string;
  readonly better: 'high' | 'low';
  readonly ratings: Readonly<Record<Road, Rating>>;
}

/** Criterion id to weight, 0 to 5; a criterion without an entry weighs `DEFAULT_WEIGHT`. */
export type Weights = Readonly<Record<string, number>>;

export const MIN_WEIGHT = 0;
export const MAX_WEIGHT = 5;
export const DEFAULT_WEIGHT = 1;

export function midpoint(rating: Rating): number {
  return typeof rating === 'number' ? rating : (rating[0] + rating[1]) / 2;
}

/** The ends of a rating on a scale where 5 is always good: as they are, or 6 minus them if low is better. */
export function meritsOf({ better, ratings }: Criterion, road: Road): readonly [number, number] {
  const [low, high] = [ratings[road]].flat() as [number, number?];
  return better === 'high' ? [low, high ?? low] : [6 - (high ?? low), 6 - low];
}

/** A rating as points, of which many are always good: `4`, or `3–4` with the sign given. */
export const pointsText = (criterion: Criterion, road: Road, to: string): string =>
  [...new Set(meritsOf(criterion, road))].join(to);

/** The middle of a rating on a scale where 5 is always good. */
export function merit(criterion: Criterion, road: Road): number {
  const [low, high] = meritsOf(criterion, road);
  return (low + high) / 2;
}

/** 0 to 5. @throws RangeError if it is outside these bounds or not a number */
export function weightOf(criterion: Criterion, weights: Weights): number {
  const weight = weights[criterion.id] ?? DEFAULT_WEIGHT;
  if (weight >= MIN_WEIGHT && weight <= MAX_WEIGHT) return weight;
  throw new RangeError(
    `The weight of "${criterion.id}" is ${weight}; it must lie between ${MIN_WEIGHT} and ${MAX_WEIGHT}.`,
  );
}

/** The part of a criterion in content/matrix.yaml that scores need. */
interface CriterionEntry extends Omit<Criterion, 'ratings'> {
  readonly roads: Readonly<Record<Road, { readonly rating: Rating }>>;
}

export function asCriterion({ id, group, better, roads }: CriterionEntry): Criterion {
  return { id, group, better, ratings: byRoad((road) => roads[road].rating) };
}
