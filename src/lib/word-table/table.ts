import type { Vectors } from '../embedding/vectors';
import { norm } from '../math/vector';
import { rowsOfText, type WordRows } from './words';

/**
 * Vectors of words, whose sum is the vector of a text. The length of a row is the weight of its word: `the` is short,
 * `overfitting` long.
 */
export interface WordTable {
  readonly words: readonly string[];
  readonly vectors: Vectors;
  readonly rows: WordRows;
}

export const tableOf = (words: readonly string[], vectors: Vectors): WordTable => ({
  words,
  vectors,
  rows: new Map(words.map((word, row) => [word, row])),
});

/** The vector of a text, of length 1; zeros if the table has none of its words. */
export function embedText(
  text: string,
  { vectors: { width, values }, rows }: WordTable,
): Float32Array {
  const sum = new Float32Array(width);
  for (const row of rowsOfText(text, rows))
    for (let at = 0; at < width; at++) sum[at]! += values[row * width + at]!;
  const length = norm(sum) || 1;
  return sum.map((value) => value / length);
}

interface Readable {
  readonly title: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** Characters of a section's own text that count. */
const BODY = 280;

/** A page as one text: its names, what the search says of it, and how its own text begins. */
export const pageText = ({ title, names, text }: Readable, body = ''): string =>
  `${[...new Set([title, ...names])].join(', ')}. ${text} ${body.slice(0, BODY)}`.trimEnd();
