import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { pairedDifference, throughJudge } from '~/lib/evaluation/paired-difference';
import { differenceSeen, questionsFor } from '~/lib/evaluation/sample-size';
import { signFlip } from '~/lib/evaluation/sign-flip';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { seededRng } from '~/lib/math/rng';
import { studentQuantile } from '~/lib/math/student-quantile';

/** Sixty questions in twelve documents of five: both right, the second alone, the first alone, neither. */
const SIXTY = [34, 9, 4, 13].flatMap((n, kind) =>
  Array.from({ length: n }, () => [0, 1, -1, 0][kind]!),
);
const DOCUMENTS = SIXTY.map((_, at) => `document ${Math.floor(at / 5)}`);
const RNG = seededRng(1);

test.each([
  [1, 12.706204736174694],
  [59, 2.000995378088267],
])('the quantile of Student’s t is that of SciPy 1.17 at %d', (degrees, t) => {
  expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, 9);
});

describe('the paired difference', () => {
  test('has the interval of SciPy 1.17 (ttest_rel) where every question stands alone', () => {
    const { mean, low, high, effect } = pairedDifference(SIXTY);
    expect(mean).toBeCloseTo(0.08333333333333333, 12);
    expect(low).toBeCloseTo(-0.0359671780025682, 12);
    expect(high).toBeCloseTo(0.20263384466923484, 12);
    expect(effect).toBeCloseTo(1, 12);
  });

  test('has that of statsmodels 0.15 (OLS, cov_type cluster) where documents have several', () => {
    const { low, high, error, groups } = pairedDifference(SIXTY, DOCUMENTS);
    expect(error).toBeCloseTo(0.0936089, 7);
    expect(low).toBeCloseTo(-0.12269847, 8);
    expect(high).toBeCloseTo(0.28936513, 8);
    expect(groups).toBe(12);
  });

  test('is never a point, also where no question differs or all groups do alike', () => {
    const none = pairedDifference(SIXTY.map(() => 0));
    expect(none.low).toBeCloseTo(-0.0602, 3);
    expect(none.high).toBeCloseTo(0.0602, 3);
    const { low, high } = pairedDifference([1, 0, 0, 1], ['a', 'a', 'b', 'b']);
    expect(high - low).toBeGreaterThan(0.5);
  });

  test('holds the mean, within −1 and 1', () => {
    const values = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 60 });
    forAll(values, fc.integer({ min: 1, max: 5 }), (all, size) => {
      const groups = all.map((_, at) => Math.floor(at / size));
      const { mean, low, high } = pairedDifference(
        all.map((value) => value / 4),
        groups,
      );
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-9).toBeLessThanOrEqual(mean);
      expect(high + 1e-9).toBeGreaterThanOrEqual(mean);
    });
  });
});

describe('a judge that errs', () => {
  const judge = { foundRight: 45, knownRight: 50, foundWrong: 40, knownWrong: 50 };

  test('hides part of the difference, and widens its interval', () => {
    const seen = pairedDifference(SIXTY);
    const behind = throughJudge(seen, judge)!;
    expect(behind.mean).toBeCloseTo(seen.mean / 0.7, 12);
    expect(behind.high - behind.low).toBeGreaterThan((seen.high - seen.low) / 0.7);
  });

  test('says nothing if it is a coin', () => {
    const coin = { ...judge, foundRight: 10 };
    expect(throughJudge(pairedDifference(SIXTY), coin)).toBeUndefined();
  });
});

describe('the randomisation test', () => {
  test('is McNemar’s where questions stand alone (statsmodels 0.15: 0.266845703125)', () => {
    expect(signFlip(SIXTY, RNG)).toBeCloseTo(0.266845703125, 12);
    const values = fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 80 });
    forAll(values, (all) => {
      const [won, lost] = [1, -1].map((sign) => all.filter((value) => value === sign).length);
      expect(signFlip(all, RNG)).toBeCloseTo(mcnemar(won!, lost!), 9);
    });
  });

  test.each([
    ['whole groups', [0, 0, 0, 0, 0, 0, 1, 5, 1, -2, 0, 0], 0.625],
    ['means of repeats', [0.5, -1 / 3, 2 / 3, 1, 0, 1 / 3, 1 / 3, -0.5, 1, 2 / 3], 0.06640625],
  ])('of %s is SciPy’s exact permutation_test', (_, sums, p) => {
    expect(signFlip(sums, RNG)).toBeCloseTo(p, 12);
  });
});

test('the smallest difference that questions show is the inverse of the questions that it needs', () => {
  const options = { level: 0.05, power: 0.8 };
  const shares = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
  forAll(fc.integer({ min: 10, max: 5_000 }), shares, (n, differing) => {
    const seen = differenceSeen(n, differing, options);
    expect(Math.abs(questionsFor(seen, differing, options) - n) / n).toBeLessThan(1e-6);
  });
});
