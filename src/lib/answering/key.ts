import { placesOf, says } from '../evaluation/says';
import type { Span } from '../text/span';

/** The statements that an answer must contain, each with its alternative wordings. */
export type Key = readonly (readonly string[])[];

/** `['half|50%', 'counter']` → half or 50%, and counter. */
export const keyFrom = (entries: readonly string[]): Key =>
  entries.map((entry) => entry.split('|').map((way) => way.trim()));

/**
 * The entries of a key that an answer does not say, each in its first wording.
 *
 *     lacking([['07:30', '7:30'], ['Sunday']], 'It leaves at 7:30.') → ['Sunday']
 *     lacking([['11']], 'It costs 11,000.') → ['11']
 */
export const lacking = (key: Key, answer: string): string[] =>
  key.filter((ways) => !ways.some((way) => says(answer, way))).map(([first = '']) => first);

/** Spans of a text that match entries of a key, in order and without overlaps. */
export function spansOf(key: Key, text: string): Span[] {
  const found = key.flatMap((ways) => ways.flatMap((way) => placesOf(way, text)));
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return inOrder.filter(({ start, end }) => {
    const isFree = start >= from;
    if (isFree) from = end;
    return isFree;
  });
}
