import { DEFAULT_WEIGHT, MAX_WEIGHT, MIN_WEIGHT, type Weights } from '~/lib/demos/matrix/criteria';
import { SORTS, type Sort } from '~/lib/demos/matrix/arrange';
import type { NumberField, Settings } from '../url-state';

/** Which rows show: all, or those that a reader may want to look at twice. */
export const SHOWN = ['all', 'article', 'disputed', 'range', 'thin'] as const;
export type Shown = (typeof SHOWN)[number];

/** A weight for each criterion, an order, and what to show; what is looked for stays private. */
export type MatrixFields = Record<`weight.${string}`, NumberField> & {
  sort: { kind: 'choice'; default: Sort; options: typeof SORTS };
  show: { kind: 'choice'; default: Shown; options: typeof SHOWN };
  find: { kind: 'private'; default: string };
};
export type MatrixForm = Settings<MatrixFields>;

const WEIGHT: NumberField = {
  kind: 'number',
  default: DEFAULT_WEIGHT,
  min: MIN_WEIGHT,
  max: MAX_WEIGHT,
  whole: true,
};

export const weightName = (criterion: string) => `weight.${criterion}` as const;

/** Weights by the names that the form gives them. */
export const namedWeights = (weights: Weights): Record<`weight.${string}`, number> =>
  Object.fromEntries(Object.entries(weights).map(([id, weight]) => [weightName(id), weight]));

export function matrixFields(criteria: readonly { id: string }[]): MatrixFields {
  return {
    ...Object.fromEntries(criteria.map(({ id }) => [weightName(id), WEIGHT])),
    sort: { kind: 'choice', default: 'group', options: SORTS },
    show: { kind: 'choice', default: 'all', options: SHOWN },
    find: { kind: 'private', default: '' },
  };
}

export function weightsFrom(criteria: readonly { id: string }[], settings: MatrixForm): Weights {
  return Object.fromEntries(
    criteria.map(({ id }) => [id, settings[weightName(id)] ?? DEFAULT_WEIGHT]),
  );
}
