import { passes, type Facets, type Filter } from './filter';
import type { Entry } from './loosen';
import { holdsWords } from './words';

/** How many entries each value of each facet would show, beside what the other facets ask for. */
export type Tally = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function tally(
  entries: readonly Entry[],
  filter: Filter,
  words: readonly string[],
  facets: Facets,
): Tally {
  const holding = entries.filter(({ text }) => holdsWords(text, words));
  const count = (name: string, value: string) =>
    holding.filter(({ filed }) => passes(filed, { ...filter, [name]: [value] })).length;
  const ofFacet = ([name, values]: [string, readonly string[]]) =>
    [name, Object.fromEntries(values.map((value) => [value, count(name, value)]))] as const;
  return Object.fromEntries(Object.entries(facets).map(ofFacet));
}
