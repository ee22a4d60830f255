import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { falseAlarm } from '~/lib/evaluation/false-alarm';
import { holm } from '../../../../tools/evaluation/holm';
import { signTest } from '../../../../scripts/studies/retrieval/sign-test';

const count = fc.integer({ min: 0, max: 200 });

describe('mcnemar', () => {
  test.each([
    [7, 0, 0.015625],
    [6, 16, 0.052478790283203125],
    [25, 12, 0.04703102743951604],
    [86, 150, 3.7159361395713866e-5],
    [600, 500, 0.0028195449914364284],
  ])('matches SciPy 1.17 for %d to %d (binomtest)', (one, other, p) => {
    expect(mcnemar(one, other) / p).toBeCloseTo(1, 9);
  });

  test('equals the sign test, and is symmetric', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        expect(mcnemar(one, other)).toBeCloseTo(signTest(one, other), 9);
        expect(mcnemar(one, other)).toBe(mcnemar(other, one));
      }),
    );
  });

  test('is 1 without any difference, and finite for large counts', () => {
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(5_000, 5_000)).toBeGreaterThan(0.99);
  });
});

describe('holm', () => {
  test('keeps two of the four hypotheses of the textbook example', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12));
  });

  test('agrees with R: p.adjust(1:5 / 100, "holm")', () => {
    const adjusted = holm([0.01, 0.02, 0.03, 0.04, 0.05]);
    [0.05, 0.08, 0.09, 0.09, 0.09].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12));
  });

  test('never lowers a value, keeps their order, and stays within Bonferroni', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(values, (all) => {
        const adjusted = holm(all);
        all.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(
            Math.min(1, all.length * Math.max(...all)) + 1e-12,
          );
          all.forEach((q, j) => {
            if (p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });

  test('is needed: with 20 comparisons without a difference, one passes in 64 of 100 cases', () => {
    expect(falseAlarm(20, 0.05)).toBeCloseTo(0.6415, 4);
    expect(falseAlarm(1, 0.05)).toBeCloseTo(0.05, 12);
  });
});
