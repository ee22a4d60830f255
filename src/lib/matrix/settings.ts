import { listed, type Fields } from '~/lib/settings/table';
import { DEFAULT_WEIGHT, MAX_WEIGHT, type Criterion, type Weights } from './criteria';

type Criteria = readonly Pick<Criterion, 'id'>[];

const WEIGHTS = Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => weight);

/** The one setting of the table: its weights, such as `new-facts:3,freshness:2`. */
export const matrixFields = (
  criteria: Criteria,
): {
  weights: {
    kind: 'set';
    default: string;
    options: string[];
  };
} =>
  ({
    weights: {
      kind: 'set',
      default: '',
      options: criteria.flatMap(({ id }) => WEIGHTS.map((weight) => `${id}:${weight}`)),
    },
  }) satisfies Fields;

/** The weights in a text such as `new-facts:3,freshness:2`, over others. */
export function weightsIn(text: string, criteria: Criteria, base: Weights = {}): Weights {
  const legal = listed(text, matrixFields(criteria).weights.options);
  const given = new Map(legal.map((one) => one.split(':') as [string, string]));
  return Object.fromEntries(
    criteria.map(({ id }) => [id, Number(given.get(id) ?? base[id] ?? DEFAULT_WEIGHT)]),
  );
}

/** `new-facts:3,freshness:2`, the inverse of `weightsIn`: all weights, or those that differ from others. */
export const weightsText = (weights: Weights, base?: Weights): string =>
  Object.entries(weights)
    .filter(([id, one]) => !base || one !== (base[id] ?? DEFAULT_WEIGHT))
    .map((one) => one.join(':'))
    .join();
