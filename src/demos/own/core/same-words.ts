import { segment } from '~/lib/text/segment';

const ROW = 5;
/** Two texts have the same words if the shorter one shares as much, and is no shorter than this share of the other. */
const SHARED = 0.85;
const AS_LONG = 0.6;

export type Rows = ReadonlySet<number>;

export function rowsOf(text: string): Rows {
  const words = segment(text).map(numberOf);
  const rows = new Set<number>();
  const last = Math.max(0, words.length - ROW);
  for (let at = 0; at <= last && at < words.length; at++)
    rows.add(words.slice(at, at + ROW).reduce((sum, word) => (Math.imul(sum, 31) + word) | 0, 7));
  return rows;
}

const numberOf = (word: string): number =>
  Array.from(word).reduce(
    (sum, letter) => (Math.imul(sum, 33) ^ letter.codePointAt(0)!) | 0,
    5_381,
  );

/** True if two texts say the same, such as a manual as PDF and as a web page. */
export function haveSameWords(one: Rows, other: Rows): boolean {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (less.size === 0 || less.size < AS_LONG * more.size) return false;
  let shared = 0;
  for (const row of less) if (more.has(row)) shared++;
  return shared >= SHARED * less.size;
}
