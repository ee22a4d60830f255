type Anchor = 'start' | 'end';

/** The narrowest lane, on a phone of 320 pixels, in pixels; and about how wide a letter is, or a Chinese character. */
const NARROWEST = 244;
const widthOf = (words: string) =>
  [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13.5 : 7), 0);

/** Words that begin or end at a mark do so below its edge, in pixels from its middle. */
export const HALF_MARK = 5;

/** How many pixels of words at a mark, `x` per cent along, would stand out of the narrowest lane; below 0, it has room. */
export function beyond(x: number, words: string, anchor: Anchor): number {
  const at = (x / 100) * NARROWEST;
  const width = widthOf(words);
  return anchor === 'start' ? at - HALF_MARK + width - NARROWEST : width - HALF_MARK - at;
}

/** How many pixels of words stand out of the narrowest lane wherever they begin. */
export const beyondAnywhere = (words: string): number => Math.max(0, widthOf(words) - NARROWEST);

/**
 * The side of a mark where words have room. Those that have it on neither stand as near as the edges let them, and
 * those that are longer than the lane reach over its other edge, towards the mark.
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

/** The y of labels, in their order, moved so that none lies closer than `gap` to another. */
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
