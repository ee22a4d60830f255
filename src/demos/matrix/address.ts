import { DEFAULT_WEIGHT, type Criterion, type Weights } from './core/criteria';
import { weightsIn, weightsText } from './core/settings';

type Criteria = readonly Pick<Criterion, 'id'>[];

const NAME = 'matrix.weights';
/** Links of earlier pages had a name for each weight: `weight.new-facts=3`. */
const EARLIER = /^(?:matrix\.)?weight\./;

export function askedWeights(query: URLSearchParams, criteria: Criteria, base: Weights): Weights {
  const earlier = [...query].flatMap(([name, value]) =>
    EARLIER.test(name) ? [`${name.replace(EARLIER, '')}:${value}`] : [],
  );
  return weightsIn([...earlier, query.get(NAME) ?? ''].join(), criteria, base);
}

/** The query with those weights that are not of the case; other parameters stay. */
export function addressOfWeights(query: URLSearchParams, weights: Weights, base: Weights) {
  const next = new URLSearchParams([...query].filter(([name]) => !isOfWeights(name)));
  const own = Object.entries(weights).filter(([id, one]) => one !== (base[id] ?? DEFAULT_WEIGHT));
  if (own.length > 0) next.set(NAME, weightsText(Object.fromEntries(own)));
  return next;
}

const isOfWeights = (name: string): boolean => name === NAME || EARLIER.test(name);

export const speaksOfWeights = (query: URLSearchParams) => [...query.keys()].some(isOfWeights);
