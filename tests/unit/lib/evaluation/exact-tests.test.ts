import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { signTest } from '../../../../scripts/studies/retrieval/sign-test';

const count = fc.integer({ min: 0, max: 200 });

// by hand: twice the lower tail of a fair coin
test.each([
  [0, 0, 1],
  [1, 1, 1],
  [4, 0, 2 / 16],
  [7, 0, 2 / 128],
  [6, 1, 16 / 128],
  [9, 1, 22 / 1024],
  [5, 3, 186 / 256],
])('the sign test for %i to %i gives %d', (wins, losses, chance) => {
  expect(signTest(wins, losses)).toBeCloseTo(chance, 12);
});

describe('mcnemar', () => {
  test.each([
    [6, 16, 0.052478790283203125],
    [86, 150, 3.7159361395713866e-5],
    [600, 500, 0.0028195449914364284],
  ])('matches SciPy 1.17 for %d to %d (binomtest)', (one, other, p) => {
    expect(mcnemar(one, other) / p).toBeCloseTo(1, 9);
  });

  test('equals the sign test, and is symmetric', () => {
    forAll(count, count, (one, other) => {
      expect(mcnemar(one, other)).toBeCloseTo(signTest(one, other), 9);
      expect(mcnemar(one, other)).toBe(mcnemar(other, one));
    });
  });

  test('is 1 without any difference, and finite for large counts', () => {
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(5_000, 5_000)).toBeGreaterThan(0.99);
  });
});

test('a false alarm passes in 64 of 100 cases of 20 comparisons without a difference', () => {
  expect(falseAlarm(20, 0.05)).toBeCloseTo(0.6415, 4);
  expect(falseAlarm(1, 0.05)).toBeCloseTo(0.05, 12);
});
