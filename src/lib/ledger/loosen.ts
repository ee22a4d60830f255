import { type Facets, type Filed, type Filter, passes, without } from './filter';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words typed by the reader, split at spaces; a clause of Chinese stays whole. */
export const typedWords = (typed: string): string[] => folded(typed).split(/\s+/u).filter(Boolean);

/** True if a text contains every word, in any order, also as part of a longer word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const inText = folded(text);
  return words.every((word) => inText.includes(word));
}

/** An entry in the form that the filters use. */
export interface Entry {
  filed: Filed;
  text: string;
}
/**
 * The number of entries that would show if one part of the search were dropped; `words` is the text
 * box.
 */
export interface Loosening {
  drop: string;
  count: number;
}

export const shows = (entry: Entry, filter: Filter, words: readonly string[]): boolean =>
  passes(entry.filed, filter) && holdsWords(entry.text, words);

/** The single parts whose removal would show entries, the most productive first. */
export function loosenings(
  entries: readonly Entry[],
  filter: Filter,
  words: readonly string[],
): Loosening[] {
  const count = (looser: Filter, fewer: readonly string[]) =>
    entries.filter((entry) => shows(entry, looser, fewer)).length;
  const parts = Object.keys(filter).map((drop) => ({
    drop,
    count: count(without(filter, drop), words),
  }));
  const typed = words.length > 0 ? [{ drop: 'words', count: count(filter, []) }] : [];
  return [...parts, ...typed].filter((part) => part.count > 0).sort((a, b) => b.count - a.count);
}

/** The number of entries for each value of each facet, given the choices in the other facets. */
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
