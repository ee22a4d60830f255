import { DEFAULT_WEIGHT, MAX_WEIGHT, MIN_WEIGHT, type Weights } from '~/lib/matrix/criteria';
import { SORTS } from '~/lib/matrix/arrange';
import type { Field, Fields, Settings } from '../url-state';

/** Which rows show: all, or those that a reader may want to look at twice. */
export const SHOWN = ['all', 'article', 'disputed', 'range', 'thin'] as const;
export type Shown = (typeof SHOWN)[number];

const WEIGHT: Field = {
  kind: 'number',
  default: DEFAULT_WEIGHT,
  min: MIN_WEIGHT,
  max: MAX_WEIGHT,
  whole: true,
};

export const weightName = (criterion: string) => `weight.${criterion}`;

/** A weight for each criterion, an order, and what to show; what is looked for stays private. */
export function matrixFields(criteria: readonly { id: string }[]): Fields {
  return {
    ...Object.fromEntries(criteria.map(({ id }) => [weightName(id), WEIGHT])),
    sort: { kind: 'choice', default: 'group', options: SORTS },
    show: { kind: 'choice', default: 'all', options: SHOWN },
    find: { kind: 'private', default: '' },
  };
}

export function weightsFrom(
  criteria: readonly { id: string }[],
  settings: Settings<Fields>,
): Weights {
  return Object.fromEntries(criteria.map(({ id }) => [id, Number(settings[weightName(id)])]));
}
