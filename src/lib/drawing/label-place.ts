/** Estimated largest width of a text in pixels; a Chinese character is as wide as high, any other `part` of that. */
export const widthIn = (text: string, size: number, part = 0.6): number =>
  Math.ceil([...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? part : 1), 0) * size - 1e-6);

type Anchor = 'start' | 'end';

/** Width in pixels of the narrowest lane, on a phone of 320 pixels. */
const NARROWEST = 244;
const widthOf = (words: string) => widthIn(words, 13.5, 7 / 13.5);

/** Words that start or end at a mark do so below its edge; the edge's distance from the middle, in pixels. */
export const HALF_MARK = 5;

/** Pixels by which words at a mark, `x` per cent along, would overflow the narrowest lane; ≤ 0 if they fit. */
export function beyond(x: number, words: string, anchor: Anchor): number {
  const at = (x / 100) * NARROWEST;
  const width = widthOf(words);
  return anchor === 'start' ? at - HALF_MARK + width - NARROWEST : width - HALF_MARK - at;
}

/** The number of pixels by which words overflow the narrowest lane wherever they start. */
export const beyondAnywhere = (words: string): number => Math.max(0, widthOf(words) - NARROWEST);

/**
 * The side of a mark on which words have room. Words that fit on neither side move as far as the edges allow, and
 * words longer than the lane overflow its far edge, across the mark.
 */
export function sideFor(x: number, words: string): { anchor: Anchor; dx: number } {
  const at = (x / 100) * NARROWEST;
  const start = beyond(x, words, 'start');
  const end = beyond(x, words, 'end');
  if (start <= 0 && (x < 50 || end > 0)) return { anchor: 'start', dx: -HALF_MARK };
  if (end <= 0) return { anchor: 'end', dx: HALF_MARK };
  return x < 50
    ? { anchor: 'start', dx: -Math.min(at, HALF_MARK + start) }
    : { anchor: 'end', dx: Math.min(NARROWEST - at, HALF_MARK + end) };
}

/** The y positions of labels, in the order given, moved so that no two are closer than `gap`. */
export function spreadOut(heights: readonly number[], gap: number, lowest: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  for (let i = 1; i < order.length; i++)
    placed[order[i]!] = Math.max(placed[order[i]!]!, placed[order[i - 1]!]! + gap);
  let limit = lowest;
  for (const at of [...order].reverse()) {
    placed[at] = Math.min(placed[at]!, limit);
    limit = placed[at]! - gap;
  }
  return placed;
}
