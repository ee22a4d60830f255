import { segment } from '../text/segment';
import { hasHan } from './names';

/** Settings of the index, in the format of MiniSearch. */
export const INDEX_OPTIONS = {
  fields: ['title', 'names', 'text'],
  tokenize: (text: string): string[] => segment(text),
  /** `segment` has already folded the case. */
  processTerm: (token: string): string => token,
};

/** Settings of a query, in the format of MiniSearch's `search`. Typos are corrected before. */
export const QUERY_OPTIONS = {
  boost: { title: 3, names: 4, text: 1 },
  /** Only the last token may be unfinished. */
  prefix: (_token: string, index: number, tokens: readonly string[]): boolean =>
    index === tokens.length - 1,
  weights: { prefix: 0.5, fuzzy: 0 },
};

/**
 * The number of letters of a word that may be wrong: 0 in Han text, in words with a digit and in
 * words of up to 3 letters; 1 in words of up to 7 letters; 2 in longer words.
 */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (word.length <= 3 || hasHan(word) || /\p{N}/u.test(word)) return 0;
  return word.length <= 7 ? 1 : 2;
}
