import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  brierScore,
  calibrationError,
  type Forecast,
  reliability,
} from '~/lib/evaluation/calibration';

const forecasts = (...pairs: [number, number][]): Forecast[] =>
  pairs.map(([confidence, right]) => ({ confidence, right: right === 1 }));

/** The example in the documentation of torchmetrics' `binary_calibration_error`. */
const TORCHMETRICS = forecasts([0.25, 0], [0.25, 0], [0.55, 1], [0.75, 1], [0.75, 1]);

const any = fc.array(
  fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);
const bins = fc.integer({ min: 1, max: 20 });

describe('the expected calibration error', () => {
  test('is 0.29 for the example of torchmetrics', () => {
    expect(calibrationError(TORCHMETRICS, 2)).toBeCloseTo(0.29, 4);
  });

  test('is 0 where confidence equals accuracy, and 1 where they differ most', () => {
    expect(calibrationError(forecasts([0.5, 1], [0.5, 0]), 10)).toBe(0);
    expect(calibrationError(forecasts([1, 0], [0, 1]), 10)).toBe(1);
  });

  test('is the mean gap of the reliability diagram, weighted by answers', () => {
    forAll(any, bins, (some, count) => {
      const gaps = reliability(some, count).map(
        (bin) => (bin.count * Math.abs(bin.confidence - bin.share)) / some.length,
      );
      const sum = gaps.reduce((a, b) => a + b, 0);
      expect(calibrationError(some, count)).toBeCloseTo(sum, 10);
    });
  });

  test('with one bin is never larger than with several', () => {
    forAll(any, bins, (some, count) => {
      expect(calibrationError(some, 1)).toBeLessThanOrEqual(calibrationError(some, count) + 1e-12);
    });
  });
});

describe('a reliability diagram', () => {
  test('puts a confidence on a border into the bin below, and 0 into the first', () => {
    const placed = reliability(forecasts([0, 0], [0.5, 1], [0.51, 1], [1, 1]), 2);
    expect(placed.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 0.5, 2],
      [0.5, 1, 2],
    ]);
  });

  test('leaves out empty bins and counts every answer once', () => {
    forAll(any, bins, (some, count) => {
      const placed = reliability(some, count);
      expect(placed.reduce((sum, bin) => sum + bin.count, 0)).toBe(some.length);
      for (const { from, to, confidence, share, interval } of placed) {
        expect(confidence).toBeGreaterThanOrEqual(from - 1e-9);
        expect(confidence).toBeLessThanOrEqual(to + 1e-9);
        expect(interval.low).toBeLessThanOrEqual(share + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(share - 1e-9);
      }
    });
  });

  test('refuses a confidence that is not between 0 and 1', () => {
    expect(() => reliability(forecasts([1.2, 1]), 5)).toThrow('a confidence of 1.2');
    expect(() => reliability(forecasts([NaN, 1]), 5)).toThrow(RangeError);
  });
});

describe('the Brier score', () => {
  test('is 0.0375 for the example of scikit-learn', () => {
    // documentation of sklearn.metrics.brier_score_loss
    expect(brierScore(forecasts([0.1, 0], [0.9, 1], [0.8, 1], [0.3, 0]))).toBeCloseTo(0.0375, 12);
  });

  test('is lowest where the stated confidence equals the share right', () => {
    forAll(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 10 }), (right, told) => {
      const score = (confidence: number) =>
        brierScore(Array.from({ length: 10 }, (_, i) => ({ confidence, right: i < right })));
      expect(score(right / 10)).toBeLessThanOrEqual(score(told / 10) + 1e-12);
    });
  });
});
