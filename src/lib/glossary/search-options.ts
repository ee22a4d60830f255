import { segment } from '../text/segment';
import { hasHan } from './names';

/** Settings of the index, shaped for MiniSearch: the build writes with them, the page reads. */
export const INDEX_OPTIONS = {
  idField: 'id',
  fields: ['title', 'names', 'text'],
  storeFields: ['kind', 'url', 'title', 'titleOther', 'names'],
  tokenize: (text: string): string[] => segment(text),
  /** `segment` has folded the case already. */
  processTerm: (token: string): string => token,
};

/** Settings of a query, shaped for MiniSearch's `search`. */
export const QUERY_OPTIONS = {
  boost: { title: 3, names: 4, text: 1 },
  combineWith: 'OR' as const,
  prefix: isLast,
  fuzzy: (token: string): number | false => allowedEdits(token) || false,
  weights: { prefix: 0.5, fuzzy: 0.3 },
};

/** Only the last token of a query may be unfinished. */
function isLast(_token: string, index: number, tokens: readonly string[]): boolean {
  return index === tokens.length - 1;
}

/**
 * How many letters of a word may be wrong: none in Han text, in a word with a digit or in one of
 * up to 3 letters; 1 up to 7 letters; 2 in longer words.
 */
export function allowedEdits(word: string): 0 | 1 | 2 {
  if (word.length <= 3 || hasHan(word) || /\p{N}/u.test(word)) return 0;
  return word.length <= 7 ? 1 : 2;
}
