import { type Filed, type Filter, passes } from './filter';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words typed by the reader, split at spaces; a clause of Chinese stays whole. */
export const typedWords = (typed: string): string[] => folded(typed).split(/\s+/u).filter(Boolean);

/** True if a text contains every word, in any order, also as part of a longer word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const inText = folded(text);
  return words.every((word) => inText.includes(word));
}

export interface Entry {
  filed: Filed;
  text: string;
}
export const shows = (entry: Entry, filter: Filter, words: readonly string[]): boolean =>
  passes(entry.filed, filter) && holdsWords(entry.text, words);
