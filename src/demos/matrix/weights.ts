import {
  DEFAULT_WEIGHT,
  MAX_WEIGHT,
  MIN_WEIGHT,
  weightOf,
  type Criterion,
  type Weights,
} from './core/criteria';
import { weightName } from './core/settings';

/** What it is called beside other demos, and in addresses that the earlier comparison wrote. */
const prefixed = (criterion: string): string => `matrix.${weightName(criterion)}`;

/** What the earlier comparison also kept in its address: the order of the rows, and which of them showed. */
const DROPPED = ['matrix.sort', 'matrix.show'];

interface Place {
  readonly criteria: readonly Pick<Criterion, 'id'>[];
  /** The weights of the case, or of the run that a lesson shows. */
  readonly base: Weights;
  /** On a page of its own, or in a lesson among other demos. */
  readonly alone: boolean;
}

/** A weight of an address: a whole number from 0 to 5, or nothing. */
function weightIn(text: string | null): number | undefined {
  const value = text?.trim() ? Number(text) : NaN;
  return Number.isInteger(value) && value >= MIN_WEIGHT && value <= MAX_WEIGHT ? value : undefined;
}

export const everyWeight = (criteria: Place['criteria'], weight = DEFAULT_WEIGHT): Weights =>
  Object.fromEntries(criteria.map(({ id }) => [id, weight]));

/** Weights out of an address. The earlier comparison set its own over weights that were all 1. */
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

/** The query with these weights in it: only those that differ from the base; what others wrote stays. */
export function addressOfWeights(
  query: URLSearchParams,
  weights: Weights,
  { criteria, base, alone }: Place,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of DROPPED) next.delete(name);
  for (const { id } of criteria) {
    next.delete(prefixed(id));
    if (alone) next.delete(weightName(id));
    if ((weights[id] ?? DEFAULT_WEIGHT) === (base[id] ?? DEFAULT_WEIGHT)) continue;
    next.set(alone ? weightName(id) : prefixed(id), String(weights[id]));
  }
  return next;
}

/** Whether an address speaks of weights. */
export const speaksOfWeights = (
  query: URLSearchParams,
  { criteria, alone }: Pick<Place, 'criteria' | 'alone'>,
): boolean =>
  criteria.some(({ id }) => query.has(prefixed(id)) || (alone && query.has(weightName(id))));

/** Whether an address asks for something that the table no longer has. */
export const asksForMore = (query: URLSearchParams): boolean =>
  DROPPED.some((name) => query.has(name));

/** Whether two sets of weights are the same for these criteria. */
export const sameWeights = (
  criteria: readonly Criterion[],
  one: Weights,
  other: Weights,
): boolean =>
  criteria.every((criterion) => weightOf(criterion, one) === weightOf(criterion, other));
