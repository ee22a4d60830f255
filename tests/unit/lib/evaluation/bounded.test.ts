import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { seededRng } from '~/lib/math/rng';
import { boundedInterval } from '../../../../tools/evaluation/bounded';
import { pairedBootstrap } from '../../../../tools/evaluation/paired';

describe('the interval of bounded values', () => {
  test.each([12, 20])('is Wilson’s where all of %i are 1, and where all are 0', (n) => {
    for (const value of [1, 0]) {
      const { low, high } = boundedInterval(Array<number>(n).fill(value), [0, 1], seededRng(1));
      expect(low).toBeCloseTo(wilsonInterval(value * n, n).low, 12);
      expect(high).toBeCloseTo(wilsonInterval(value * n, n).high, 12);
    }
  });

  test('always has a width, below a thousand values', () => {
    const alike = fc.tuple(fc.constantFrom(0, 0.5, 1), fc.integer({ min: 1, max: 999 }));
    forAll(alike, fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: 4 }), ([value, n], more) => {
      const values = [...Array<number>(n).fill(value), ...more].slice(0, 999);
      const options = { resamples: 100 };
      const { mean, low, high } = boundedInterval(values, [0, 1], seededRng(2), options);
      expect(high - low).toBeGreaterThan(0);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(mean).toBeGreaterThanOrEqual(0);
    });
  });

  test('is not zero for two methods that tie on every question', () => {
    const level = Array<number>(20).fill(1);
    const { low, high, undecided } = pairedBootstrap(level, level, seededRng(3));
    expect([low, high].map((end) => end.toFixed(2))).toEqual(['-0.16', '0.16']);
    expect(undecided).toBe(true);
  });
});
