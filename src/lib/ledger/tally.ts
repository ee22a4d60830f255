import type { Facets, Filter } from './filter';
import { shows, type Entry } from './loosen';

/** How many entries each value of each facet would show, beside what the other facets ask for. */
export type Tally = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function tally(
  entries: readonly Entry[],
  filter: Filter,
  words: readonly string[],
  facets: Facets,
): Tally {
  const count = (name: string, value: string) =>
    entries.filter((entry) => shows(entry, { ...filter, [name]: [value] }, words)).length;
  const ofFacet = ([name, values]: [string, readonly string[]]) =>
    [name, Object.fromEntries(values.map((value) => [value, count(name, value)]))] as const;
  return Object.fromEntries(Object.entries(facets).map(ofFacet));
}
