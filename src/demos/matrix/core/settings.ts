import type { Fields } from '~/lib/settings/table';
import { MAX_WEIGHT, type Criterion } from './criteria';

const WEIGHTS = Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => weight);

/** The one setting of the table: the weights that are not those of the case, such as `new-facts:3,freshness:2`. */
export const matrixFields = (criteria: readonly Pick<Criterion, 'id'>[]) =>
  ({
    weights: {
      kind: 'set',
      default: '',
      options: criteria.flatMap(({ id }) => WEIGHTS.map((weight) => `${id}:${weight}`)),
    },
  }) satisfies Fields;
