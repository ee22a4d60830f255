import { holdsWords } from './words';
import { passes, without, type Filed, type Filter } from './filter';

/** An entry as the filters see it. */
export interface Entry {
  filed: Filed;
  text: string;
}
/** How many entries would show if one part of the search were dropped; `words` is the text box. */
export interface Loosening {
  drop: string;
  count: number;
}

export const shows = (entry: Entry, filter: Filter, words: readonly string[]): boolean =>
  passes(entry.filed, filter) && holdsWords(entry.text, words);

/** The single parts whose removal would show something, the most fruitful first. */
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
