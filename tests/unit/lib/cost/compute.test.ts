import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { adapterOperations, gpuHours, trainingOperations, usedShare } from '~/lib/cost/compute';

const positive = fc.double({ min: 1e3, max: 1e15, noNaN: true });

describe('trainingOperations', () => {
  test('matches GPT-3’s stated 3.14e23 within half a per cent (Brown et al. 2020, table D.1)', () => {
    const ours = trainingOperations(175e9, 300e9);
    expect(ours).toBeCloseTo(3.15e23, -18);
    expect(Math.abs(ours / 3.14e23 - 1)).toBeLessThan(0.005);
  });

  test('matches GPT-3’s 3,640 petaflop/s-days within half a per cent (same table)', () => {
    const days = trainingOperations(175e9, 300e9) / (1e15 * 86_400);
    expect(Math.abs(days / 3_640 - 1)).toBeLessThan(0.005);
  });
});

describe('adapterOperations', () => {
  test('is two thirds of full training for an adapter without parameters', () =>
    expect(adapterOperations(7e9, 0, 1e6)).toBeCloseTo((2 / 3) * trainingOperations(7e9, 1e6), -3));

  test('adds six operations per adapter parameter and token: 4 · 7e9 + 6 · 4e7', () =>
    expect(adapterOperations(7e9, 4e7, 1)).toBe(28_240_000_000));
});

describe('gpuHours', () => {
  test('is one hour for the work that a card does in an hour', () =>
    expect(gpuHours(312e12 * 0.4 * 3_600, 312e12, 0.4)).toBeCloseTo(1, 12));

  test('is inversely proportional to the utilisation', () => {
    forAll(positive, positive, fc.double({ min: 0.01, max: 1, noNaN: true }), (c, peak, used) => {
      expect(usedShare(c, peak, gpuHours(c, peak, used))).toBeCloseTo(used, 9);
    });
  });

  test.each([
    [0, 0.4],
    [312e12, 0],
    [312e12, 1.1],
    [Number.NaN, 0.4],
  ])('refuses a peak of %d of which %d is used', (peak, used) => {
    expect(() => gpuHours(1, peak, used)).toThrow(/give a peak above 0 and a share above 0/);
  });
});
