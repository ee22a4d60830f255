import type { Vectors } from '../embedding/vectors';
import { norm } from '../math/vector';

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

/** Characters of a section's own text that count. */
const BODY = 280;

/** A page as one text: its names, what the search says of it, and how its own text begins. */
export const pageText = (
  { title, names, text }: { title: string; names: readonly string[]; text: string },
  body = '',
): string =>
  `${[...new Set([title, ...names])].join(', ')}. ${text} ${body.slice(0, BODY)}`.trimEnd();

export type WordRows = ReadonlyMap<string, number>;

/** An ending, and the one that replaces it in a form that a table may have: `studies` is `study`. */
const ENDINGS = (
  'ies>y ing> ing>e ed> ed>e es> s> ly> er> er>e ' +
  'isation>ization ise>ize ising>izing our>or ization>isation ize>ise izing>ising or>our'
)
  .split(' ')
  .map((pair) => pair.split('>') as [ending: string, other: string]);
/** Letters of a stem, and of a beginning that stands for a word. */
const STEM = 3;
const BEGINNING = 4;

/**
 * The rows of a text's words, in order: each word whole, otherwise in another form, otherwise by the longest beginning
 * that the table has, with its rest (`chatbots` is `chat` and `bot`). Words without a row are left out.
 */
export function rowsOfText(text: string, rows: WordRows): number[] {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => rowsOfWord(word, rows));
}

function rowsOfWord(word: string, rows: WordRows): number[] {
  const whole = rows.get(word) ?? otherForm(word, rows);
  if (whole !== undefined) return [whole];
  for (let length = word.length - 1; length >= BEGINNING; length--) {
    const row = rows.get(word.slice(0, length));
    if (row === undefined) continue;
    const rest = word.slice(length);
    return rest.length >= BEGINNING ? [row, ...rowsOfWord(rest, rows)] : [row];
  }
  return [];
}

function otherForm(word: string, rows: WordRows): number | undefined {
  for (const [ending, other] of ENDINGS) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || stem.length < STEM) continue;
    const row = rows.get(stem + other);
    if (row !== undefined) return row;
  }
  return undefined;
}
