import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { shareDifference, verdictOf } from '~/lib/ladder/verdict';

describe('the interval of a difference of two shares', () => {
  test('matches the worked example in Newcombe 1998, table II, row (a), method 10', () => {
    const { value, low, high } = shareDifference({ right: 56, n: 70 }, { right: 48, n: 80 });
    expect(value).toBeCloseTo(0.2, 10);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('matches row (h) of the same table, where both shares are extreme', () => {
    const { low, high } = shareDifference({ right: 10, n: 10 }, { right: 0, n: 10 });
    expect(low).toBeCloseTo(0.6075, 4);
    expect(high).toBeCloseTo(1, 10);
  });
});

describe('the verdict on a conclusion at a second size', () => {
  const tiny = [
    { right: 350, n: 360 },
    { right: 30, n: 360 },
  ] as const;

  test.each([
    ['holds', 118, 4],
    ['weaker', 80, 40],
    ['tie', 61, 58],
    ['reversed', 20, 110],
  ])('is %s with %i against %i of 120', (verdict, better, worse) => {
    expect(
      verdictOf(tiny, [
        { right: better, n: 120 },
        { right: worse, n: 120 },
      ]),
    ).toBe(verdict);
  });

  test('is “not-run” if either row is missing', () => {
    expect(verdictOf(tiny, [undefined, { right: 1, n: 2 }])).toBe('not-run');
    expect(verdictOf(tiny, [{ right: 1, n: 2 }, undefined])).toBe('not-run');
  });

  test('is never both reversed and confirmed: swapping the roads swaps the lead', () => {
    const count = fc.integer({ min: 0, max: 120 });
    forAll(count, count, (a, b) => {
      const one = { right: a, n: 120 };
      const other = { right: b, n: 120 };
      const verdict = verdictOf(tiny, [one, other]);
      const swapped = verdictOf(tiny, [other, one]);
      if (verdict === 'reversed') expect(['holds', 'weaker']).toContain(swapped);
      if (verdict === 'tie') expect(swapped).toBe('tie');
    });
  });
});
