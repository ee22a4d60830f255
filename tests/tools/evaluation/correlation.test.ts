import { describe, expect, test } from 'vitest';
import { explained, spearman } from '../../../tools/evaluation/correlation';
import { randomNormal, seededRng } from '~/lib/math/rng';

describe('explained', () => {
  test('is the square of the correlation, worked by hand', () => {
    // Deviations −1, 0, 1 and −1, 1, 0: their products add up to 1, and their squares to 2 each.
    expect(explained([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.25, 12);
    expect(explained([1, 2, 3], [6, 4, 2])).toBeCloseTo(1, 12);
  });

  test('is NaN where a list does not vary', () => {
    expect(explained([1, 2, 3], [5, 5, 5])).toBeNaN();
  });

  test('refuses lists of different lengths', () => {
    expect(() => explained([1, 2], [1])).toThrow('2 values with 1');
  });
});

describe('spearman', () => {
  test('depends only on the order', () => {
    expect(spearman([1, 2, 3], [1, 4, 900])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3], [9, 4, 1])).toBeCloseTo(-1, 12);
  });

  test('gives equal values the mean of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  test('is unchanged by any increasing function', () => {
    const rng = seededRng(3);
    const one = Array.from({ length: 30 }, () => randomNormal(rng));
    const other = one.map((value) => value + randomNormal(rng));
    const cubes = other.map((value) => value ** 3);
    expect(spearman(one, cubes)).toBeCloseTo(spearman(one, other), 12);
  });
});
