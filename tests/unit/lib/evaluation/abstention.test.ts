import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { earned, payingThreshold } from '~/lib/evaluation/abstention';

describe('the paying threshold', () => {
  test.each([
    [0, 0],
    // "Formula scoring" of tests with five options: a fourth of a point off, so that guessing breaks even (SAT until 2016)
    [1 / 4, 1 / 5],
    [1, 1 / 2],
    [9, 9 / 10],
  ])('at a price of %f is %f', (price, threshold) => {
    expect(payingThreshold(price)).toBeCloseTo(threshold, 12);
  });

  test('is where the expected score crosses 0, whatever the price', () => {
    forAll(fc.double({ min: 0, max: 99, noNaN: true }), (price) => {
      const p = payingThreshold(price);
      expect(p - price * (1 - p)).toBeCloseTo(0, 10);
    });
  });

  test('refuses a negative price', () => {
    expect(() => payingThreshold(-1)).toThrow('costs -1; give 0 or more');
    expect(() => payingThreshold(NaN)).toThrow(RangeError);
  });
});

describe('the score of an abstention policy', () => {
  const some = [
    { confidence: 0.9, right: true },
    { confidence: 0.8, right: false },
    { confidence: 0.3, right: true },
    { confidence: 0.1, right: false },
  ];

  test('counts right, wrong and silent answers, and charges the wrong ones', () => {
    const from = (least: number) => earned(some, ({ confidence }) => confidence >= least, 3);
    expect(from(0)).toEqual({ score: (2 - 6) / 4, right: 2, wrong: 2, silent: 0 });
    expect(from(0.75)).toEqual({ score: (1 - 3) / 4, right: 1, wrong: 1, silent: 2 });
    expect(from(1)).toEqual({ score: 0, right: 0, wrong: 0, silent: 4 });
  });

  test('is highest at the paying threshold for calibrated confidence', () => {
    // in each stretch of ten answers as many are right as its confidence says
    const calibrated = Array.from({ length: 11 }, (_, tenth) =>
      Array.from({ length: 10 }, (_, i) => ({ confidence: tenth / 10, right: i < tenth })),
    ).flat();
    forAll(
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1.1, noNaN: true }),
      (price, other) => {
        const score = (least: number) =>
          earned(calibrated, ({ confidence }) => confidence >= least - 1e-12, price).score;
        expect(score(payingThreshold(price))).toBeGreaterThanOrEqual(score(other) - 1e-9);
      },
    );
  });

  test('is never below silence for guessing without a price', () => {
    forAll(
      fc.array(fc.record({ confidence: fc.constant(0.1), right: fc.boolean() }), {
        minLength: 1,
      }),
      (answers) => {
        const all = earned(answers, () => true, 0).score;
        expect(all).toBeGreaterThanOrEqual(earned(answers, () => false, 0).score);
      },
    );
  });
});
