import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { beyond, beyondAnywhere, sideFor } from '~/lib/drawing/label-place';

/** Pixels of the lane on a phone of 320 pixels, of that on one of 360, and of a letter. */
const LANE = 244;
const WIDER = 284;
const LETTER = 7;

function spread(x: number, words: string, lane: number): [number, number] {
  const { anchor, dx } = sideFor(x, words);
  const at = (x / 100) * lane + dx;
  const width = words.length * LETTER;
  return anchor === 'start' ? [at, at + width] : [at - width, at];
}

describe('the label of a mark', () => {
  test('starts below it on the left half and ends below it on the right half', () => {
    expect(sideFor(10, 'before')).toEqual({ anchor: 'start', dx: -5 });
    expect(sideFor(90, 'before')).toEqual({ anchor: 'end', dx: 5 });
  });

  test('stays inside the lane of a phone wherever the mark is', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: LANE / LETTER });
    forAll(fc.double({ min: 3, max: 97, noNaN: true }), words, (x, words) => {
      for (const lane of [LANE, WIDER]) {
        const [from, to] = spread(x, words, lane);
        expect(from).toBeGreaterThanOrEqual(-1e-9);
        expect(to).toBeLessThanOrEqual(lane + 1e-9);
      }
    });
  });

  test('starts or ends at the edge of the lane if it is longer than the lane', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 40, maxLength: 60 });
    forAll(fc.double({ min: 3, max: 97, noNaN: true }), words, (x, long) => {
      const { anchor, dx } = sideFor(x, long);
      const at = (x / 100) * LANE + dx;
      expect(at).toBeCloseTo(anchor === 'start' ? 0 : LANE, 9);
    });
  });

  test('fits a side as long as itself; a Chinese character is as wide as two letters', () => {
    expect(beyond(50, 'a'.repeat(18), 'start')).toBeLessThanOrEqual(0);
    expect(beyond(50, 'a'.repeat(19), 'start')).toBeGreaterThan(0);
    expect(beyond(50, '字'.repeat(9), 'end')).toBeLessThanOrEqual(0);
    expect(beyond(50, '字'.repeat(10), 'end')).toBeGreaterThan(0);
  });

  test('overflows by the same length anywhere if it is longer than the lane', () => {
    expect(beyondAnywhere('a'.repeat(34))).toBe(0);
    expect(beyondAnywhere('a'.repeat(40))).toBe(40 * LETTER - LANE);
  });
});
