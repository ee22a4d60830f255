type Anchor = 'start' | 'end';

/** The narrowest lane, on a phone of 320 pixels, in pixels; and about how wide a letter is, or a Chinese character. */
const NARROWEST = 244;
const widthOf = (words: string) =>
  [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13.5 : 7), 0);

/** Words that begin or end at a mark do so below its edge, in pixels from its middle. */
export const HALF_MARK = 5;

/** How many pixels of words at a mark would stand out of the narrowest lane. */
function beyond(x: number, words: string, anchor: Anchor): number {
  const at = (x / 100) * NARROWEST;
  const width = widthOf(words);
  return anchor === 'start' ? at - HALF_MARK + width - NARROWEST : width - HALF_MARK - at;
}

/** Whether words at `x` per cent of a lane have room on one side of it, also on a phone. */
export const fits = (x: number, words: string, anchor: Anchor): boolean =>
  beyond(x, words, anchor) <= 0;

/** The side of a mark where words have room; those that have it on neither stand as near as the edges let them. */
export function sideFor(x: number, words: string): { anchor: Anchor; dx: number } {
  const start = beyond(x, words, 'start');
  const end = beyond(x, words, 'end');
  if (start <= 0 && (x < 50 || end > 0)) return { anchor: 'start', dx: -HALF_MARK };
  if (end <= 0) return { anchor: 'end', dx: HALF_MARK };
  return x < 50
    ? { anchor: 'start', dx: -HALF_MARK - start }
    : { anchor: 'end', dx: HALF_MARK + end };
}
