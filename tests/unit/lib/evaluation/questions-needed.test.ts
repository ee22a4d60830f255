import { describe, expect, test } from 'vitest';
import {
  limitWithoutFailure,
  marginOf,
  questionsForMargin,
  questionsWithoutFailure,
} from '~/lib/evaluation/questions-needed';
import { questionsShared } from '~/lib/evaluation/sample-size';

describe('questionsForMargin', () => {
  // The figures of every survey textbook: 5 points 385, 3 points 1,068, 10 points 97.
  test.each([
    [0.05, 385],
    [0.03, 1068],
    [0.1, 97],
  ])('for a margin of %s is %s', (margin, n) => {
    expect(questionsForMargin(margin)).toBe(n);
  });
});

// 59 and 299 are Wilks's (1941) numbers for 95% sureness of 95% and of 99%; the rule of three says 60 and 300.
test.each([
  [0.05, 59],
  [0.01, 299],
  [0.02, 149],
])('questionsWithoutFailure for a failure rate below %s is %s', (rate, n) => {
  expect(questionsWithoutFailure(rate)).toBe(n);
  expect((1 - rate) ** n).toBeLessThanOrEqual(0.05);
  expect((1 - rate) ** (n - 1)).toBeGreaterThan(0.05);
});

describe('what a number of questions shows', () => {
  test.each([0.2, 0.05, 0.01])('is the inverse of the number needed, at %s', (limit) => {
    const n = questionsWithoutFailure(limit);
    expect(limitWithoutFailure(n)).toBeLessThanOrEqual(limit);
    expect(limitWithoutFailure(n - 1)).toBeGreaterThan(limit);
    const many = questionsForMargin(limit);
    expect(marginOf(many)).toBeLessThanOrEqual(limit);
    expect(marginOf(many - 1)).toBeGreaterThan(limit);
  });

  test.each([0, -1, 2.5, NaN])('is nothing for %s questions', (n) => {
    expect(() => limitWithoutFailure(n)).toThrow(/shows nothing/);
    expect(() => marginOf(n)).toThrow(/shows nothing/);
  });
});

describe('questionsShared', () => {
  /** The chance that McNemar's test finds it, summed over every way in which unequal questions may fall. */
  function power(n: number, difference: number, unequal: number): number {
    const better = (unequal + difference) / 2 / unequal;
    let total = 0;
    for (let m = 1; m <= n; m++) {
      const often = binomial(n, m, unequal);
      if (often < 1e-9) continue;
      for (let wins = 0; wins <= m; wins++)
        if ((2 * wins - m) ** 2 / m >= 1.959964 ** 2 && 2 * wins > m)
          total += often * binomial(m, wins, better);
    }
    return total;
  }
  const logFactorial = (n: number) => {
    let sum = 0;
    for (let i = 2; i <= n; i++) sum += Math.log(i);
    return sum;
  };
  const binomial = (n: number, k: number, p: number) =>
    Math.exp(
      logFactorial(n) -
        logFactorial(k) -
        logFactorial(n - k) +
        k * Math.log(p) +
        (n - k) * Math.log1p(-p),
    );

  test.each([
    [0.1, 0.3, 234],
    [0.15, 0.3, 103],
  ])('for a gap of %s on %s differing questions is %s, with 80% power', (d, p, n) => {
    const shared = questionsShared((p + d) / 2, (p - d) / 2, { level: 0.05, power: 0.8 });
    expect(Math.ceil(shared)).toBe(n);
    expect(power(n, d, p)).toBeGreaterThan(0.78);
    expect(power(n, d, p)).toBeLessThan(0.83);
  });
});

test.each([0, 1, -0.1, NaN])('%s is refused as a share, with a sentence', (value) => {
  for (const ask of [questionsForMargin, questionsWithoutFailure])
    expect(() => ask(value)).toThrow(/between 0 and 1, such as 0.05/);
});
