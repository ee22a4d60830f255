import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits, sideFor } from '~/lib/drawing/label-place';

/** Pixels of the lane on a phone of 320 pixels, and of a letter. */
const LANE = 244;
const LETTER = 7;

/** Where words begin and end on that lane. */
function spread(x: number, words: string): [number, number] {
  const { anchor, dx } = sideFor(x, words);
  const at = (x / 100) * LANE + dx;
  const width = words.length * LETTER;
  return anchor === 'start' ? [at, at + width] : [at - width, at];
}

describe('words at a mark', () => {
  test('begin below it on the left half, end below it on the right half', () => {
    expect(sideFor(10, 'before')).toEqual({ anchor: 'start', dx: -5 });
    expect(sideFor(90, 'before')).toEqual({ anchor: 'end', dx: 5 });
  });

  test('stand inside the lane of the narrowest phone wherever the mark is', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: LANE / LETTER });
    fc.assert(
      fc.property(fc.double({ min: 3, max: 97, noNaN: true }), words, (x, words) => {
        const [from, to] = spread(x, words);
        expect(from).toBeGreaterThanOrEqual(-1e-9);
        expect(to).toBeLessThanOrEqual(LANE + 1e-9);
      }),
    );
  });

  test('fit on a side that is as long as they are, Chinese ones as long as two letters', () => {
    expect(fits(50, 'a'.repeat(18), 'start')).toBe(true);
    expect(fits(50, 'a'.repeat(19), 'start')).toBe(false);
    expect(fits(50, '字'.repeat(9), 'end')).toBe(true);
    expect(fits(50, '字'.repeat(10), 'end')).toBe(false);
  });
});
