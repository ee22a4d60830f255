import {
  DEFAULT_WEIGHT,
  MAX_WEIGHT,
  MIN_WEIGHT,
  weightOf,
  type Criterion,
  type Weights,
} from './core/criteria';
import { weightName } from './core/settings';

/** The name of a weight among other demos, and in URLs written by the earlier comparison. */
const prefixed = (criterion: string): string => `matrix.${weightName(criterion)}`;

interface Place {
  readonly criteria: readonly Pick<Criterion, 'id'>[];
  /** The weights of the case, or of the run shown in a lesson. */
  readonly base: Weights;
  /** True on the demo's own page, false in a lesson among other demos. */
  readonly alone: boolean;
}

/** Parses a weight of a URL: a whole number from 0 to 5, or undefined. */
function weightIn(text: string | null): number | undefined {
  const value = text?.trim() ? Number(text) : NaN;
  return Number.isInteger(value) && value >= MIN_WEIGHT && value <= MAX_WEIGHT ? value : undefined;
}

export const everyWeight = (criteria: Place['criteria'], weight = DEFAULT_WEIGHT): Weights =>
  Object.fromEntries(criteria.map(({ id }) => [id, weight]));

/** The weights in a URL. Those of the earlier comparison were relative to weights that were all 1. */
export function askedWeights(query: URLSearchParams, { criteria, base, alone }: Place): Weights {
  const isEarlier = criteria.some(({ id }) => query.has(prefixed(id)));
  const from = alone && isEarlier ? everyWeight(criteria) : base;
  return Object.fromEntries(
    criteria.map(({ id }) => {
      const given = query.get(isEarlier ? prefixed(id) : alone ? weightName(id) : '');
      return [id, weightIn(given) ?? from[id] ?? DEFAULT_WEIGHT];
    }),
  );
}

/** The query with these weights: only those that differ from the base; other parameters stay. */
export function addressOfWeights(
  query: URLSearchParams,
  weights: Weights,
  { criteria, base, alone }: Place,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const { id } of criteria) {
    next.delete(prefixed(id));
    if (alone) next.delete(weightName(id));
    if ((weights[id] ?? DEFAULT_WEIGHT) === (base[id] ?? DEFAULT_WEIGHT)) continue;
    next.set(alone ? weightName(id) : prefixed(id), String(weights[id]));
  }
  return next;
}

/** True if a URL sets weights. */
export const speaksOfWeights = (
  query: URLSearchParams,
  { criteria, alone }: Pick<Place, 'criteria' | 'alone'>,
): boolean =>
  criteria.some(({ id }) => query.has(prefixed(id)) || (alone && query.has(weightName(id))));

/** True if two sets of weights are equal for these criteria. */
export const sameWeights = (
  criteria: readonly Criterion[],
  one: Weights,
  other: Weights,
): boolean =>
  criteria.every((criterion) => weightOf(criterion, one) === weightOf(criterion, other));
