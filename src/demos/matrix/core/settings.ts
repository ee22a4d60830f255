import type { Fields } from '~/lib/settings/table';
import { DEFAULT_WEIGHT, MAX_WEIGHT, MIN_WEIGHT, type Criterion } from './criteria';

/** The name of a weight in the form, and in the URL of the demo's own page. */
export const weightName = (criterion: string): `weight.${string}` => `weight.${criterion}`;

const WEIGHT = {
  kind: 'number',
  default: DEFAULT_WEIGHT,
  min: MIN_WEIGHT,
  max: MAX_WEIGHT,
  whole: true,
} as const;

/** A weight for each criterion. */
export const matrixFields = (criteria: readonly Pick<Criterion, 'id'>[]): Fields =>
  Object.fromEntries(criteria.map(({ id }) => [weightName(id), WEIGHT]));
