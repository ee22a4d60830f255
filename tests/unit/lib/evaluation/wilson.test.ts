import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '~/lib/evaluation/wilson';

describe('the Wilson interval of a share', () => {
  test.each([
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i matches Newcombe’s table', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  const counted = fc
    .integer({ min: 1, max: 500 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

  test('contains the share, lies within 0 … 1, and always has a width', () => {
    forAll(counted, ([successes, trials]) => {
      const { low, high } = wilsonInterval(successes, trials);
      const share = successes / trials;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeGreaterThan(low);
    });
  });

  test('ends at the share itself where all are right, and where none is', () => {
    for (let trials = 1; trials <= 1_000; trials += 1) {
      expect(wilsonInterval(trials, trials).high).toBe(1);
      expect(wilsonInterval(0, trials).low).toBe(0);
    }
  });

  test('of the failures is the mirror image', () => {
    forAll(counted, ([successes, trials]) => {
      const { low, high } = wilsonInterval(successes, trials);
      const mirrored = wilsonInterval(trials - successes, trials);
      expect(mirrored.low).toBeCloseTo(1 - high, 10);
      expect(mirrored.high).toBeCloseTo(1 - low, 10);
    });
  });

  test('refuses zero trials, and more successes than trials', () => {
    expect(() => wilsonInterval(0, 0)).toThrow('0 of 0; give at least one trial');
    expect(() => wilsonInterval(5, 4)).toThrow('5 of 4');
    expect(() => wilsonInterval(-1, 4)).toThrow(RangeError);
  });
});
