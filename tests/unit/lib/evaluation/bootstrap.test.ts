import { describe, expect, test } from 'vitest';
import { bootstrapInterval, quantile } from '~/lib/evaluation/bootstrap';
import { seededRng } from '~/lib/math/rng';
import { pairedBootstrap } from '../../../../tools/evaluation/paired';

const alternating = Array.from({ length: 100 }, (_, i) => i % 2);

test('quantile interpolates linearly', () => {
  expect(quantile([0, 10, 20], 0.25)).toBe(5);
  expect(quantile([7], 0.9)).toBe(7);
});

describe('bootstrapInterval', () => {
  test('is about two standard errors to each side', () => {
    // values 0 and 1, half each: the standard error of the mean of 100 is 0.5 / 10 = 0.05
    const { mean, low, high } = bootstrapInterval(alternating, seededRng(1));
    expect(mean).toBe(0.5);
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.05, 1);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.05, 1);
  });

  test('gives the same for the same seed', () => {
    const once = () => bootstrapInterval(alternating, seededRng(2));
    expect(once()).toEqual(once());
  });

  test('has no width when all values are equal', () => {
    expect(bootstrapInterval([1, 1, 1], seededRng(3))).toEqual({ mean: 1, low: 1, high: 1 });
  });

  test('refuses an empty list', () => {
    expect(() => bootstrapInterval([], seededRng(4))).toThrow('empty list');
  });

  test('contains the true mean about as often as its level states', () => {
    const rng = seededRng(5);
    let held = 0;
    for (let round = 0; round < 300; round++) {
      const values = Array.from({ length: 40 }, rng);
      const { low, high } = bootstrapInterval(values, rng, { resamples: 300, level: 0.9 });
      if (low <= 0.5 && 0.5 <= high) held++;
    }
    expect(held / 300).toBeGreaterThan(0.82);
    expect(held / 300).toBeLessThan(0.96);
  });
});

describe('pairedBootstrap', () => {
  test('reports two equal methods as undecided', () => {
    expect(pairedBootstrap(alternating, alternating, seededRng(6))).toMatchObject({
      mean: 0,
      wins: 0,
      ties: 100,
      losses: 0,
      undecided: true,
    });
  });

  test('detects a small gain on every question that separate intervals would hide', () => {
    const better = alternating.map((value) => value + 0.01);
    const { mean, undecided, wins } = pairedBootstrap(better, alternating, seededRng(7));
    expect(mean).toBeCloseTo(0.01, 12);
    expect(undecided).toBe(false);
    expect(wins).toBe(100);
  });

  test('refuses lists of different questions', () => {
    expect(() => pairedBootstrap([1, 2], [1], seededRng(8))).toThrow('2 values against 1');
  });
});
