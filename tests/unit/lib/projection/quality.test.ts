import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { quality } from '~/lib/projection/quality';
import { atDegrees, clusters, reference, referencePoints, vectorsOf } from './points';

/** Five points in a row, farther and farther apart. */
const row = atDegrees(0, 10, 21, 33, 46);
const places = fc
  .array(fc.integer({ min: -500, max: 500 }), { minLength: 24, maxLength: 24 })
  .map((values) => values.map((value) => value / 8));
const twelve = clusters(12, 4, 3);

describe('quality', () => {
  test('is perfect where the order of distances is preserved', () => {
    const line = Float32Array.of(0, 0, 10, 0, 21, 0, 33, 0, 46, 0);
    expect(quality(row, line, 2)).toEqual({
      k: 2,
      trustworthiness: 1,
      continuity: 1,
      overlap: 1,
      rows: 5,
    });
  });

  test('matches a hand calculation for a folded row', () => {
    // 4 is folded back beside 0; k = 1, so the sums are divided by 5 · 1 · (10 − 3 − 1) / 2 = 15
    const folded = Float32Array.of(0, 0, 10, 0, 21, 0, 33, 0, 1, 0);
    // nearest on the map:  0→4 (rank 4)  1→4 (rank 4)  2→1  3→2  4→0 (rank 4)
    // nearest in the row:  0→1 (map rank 2)  1→0 (map rank 2)  2→1  3→2  4→3 (map rank 4)
    const found = quality(row, folded, 1);
    expect(found.trustworthiness).toBeCloseTo(1 - (3 + 3 + 3) / 15, 12);
    expect(found.continuity).toBeCloseTo(1 - (1 + 1 + 3) / 15, 12);
    expect(found.overlap).toBeCloseTo(2 / 5, 12);
  });

  test('agrees with scikit-learn', () => {
    const { k, trustworthiness, continuity } = reference.quality;
    const found = quality(referencePoints, Float32Array.from(reference.positions), k);
    expect(found.trustworthiness).toBeCloseTo(trustworthiness, 10);
    expect(found.continuity).toBeCloseTo(continuity, 10);
  });

  test('does not change when the map is turned, mirrored or enlarged', () => {
    forAll(places, (values) => {
      const map = Float32Array.from(values);
      const turned = map.map((value, at) => (at % 2 ? 4 * map[at - 1]! : -4 * map[at + 1]!));
      expect(quality(twelve, turned, 3)).toEqual(quality(twelve, map, 3));
    });
  });

  test('does not change when points are listed in another order', () => {
    forAll(places, (values) => {
      const distinct = values.map((value, at) => value + 0.37 * at ** 1.7);
      const pairs = (list: readonly number[], size: number) =>
        Array.from({ length: 12 }, (_, at) => list.slice(at * size, (at + 1) * size)).reverse();
      const back = vectorsOf(pairs([...twelve.values], 4));
      const there = quality(twelve, Float32Array.from(distinct), 3);
      const here = quality(back, Float32Array.from(pairs(distinct, 2).flat()), 3);
      expect(here.trustworthiness).toBeCloseTo(there.trustworthiness, 12);
      expect(here.continuity).toBeCloseTo(there.continuity, 12);
    });
  });

  test('stays between 0 and 1', () => {
    forAll(places, fc.integer({ min: 1, max: 20 }), (values, k) => {
      const { trustworthiness, continuity, overlap } = quality(
        twelve,
        Float32Array.from(values),
        k,
      );
      for (const share of [trustworthiness, continuity, overlap]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    });
  });

  test('treats points without an axis as zeros', () => {
    const none = { count: 10, width: 0, values: new Float32Array() };
    const zeros = { count: 10, width: 3, values: new Float32Array(30) };
    const map = Float32Array.from({ length: 20 }, (_, at) => (at * 7) % 20);
    expect(quality(none, map, 4)).toEqual(quality(zeros, map, 4));
  });

  test('uses no more neighbours than the formula allows', () => {
    expect(quality(row, new Float32Array(10), 99).k).toBe(2);
  });

  test.each([0, 1, 2])('is perfect for a map of %i points', (count) => {
    const points = { count, width: 2, values: new Float32Array(2 * count).fill(1) };
    const found = quality(points, new Float32Array(2 * count), 5);
    expect(found).toEqual({ k: 0, trustworthiness: 1, continuity: 1, overlap: 1, rows: count });
  });

  test('on a sample is close to that on all points, and reports its size', () => {
    const points = clusters(600, 7, 6, 0.8);
    const map = Float32Array.from(
      { length: 1200 },
      (_, at) => points.values[(at >> 1) * 7 + (at & 1)]!,
    );
    const all = quality(points, map, 10);
    const some = quality(points, map, 10, 150);
    expect([all.rows, some.rows]).toEqual([600, 150]);
    expect(Math.abs(some.trustworthiness - all.trustworthiness)).toBeLessThan(0.03);
    expect(quality(points, map, 10, 150)).toEqual(some);
  });
});
