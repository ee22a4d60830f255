import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { meanPlace, nearestOnMap, nearestTo } from '~/lib/projection/nearest';
import { nearestNeighbours } from '~/lib/projection/neighbours';
import { atDegrees, clusters, vectorsOf, finished } from './points';

const neighboursOf = (points: Parameters<typeof nearestNeighbours>[0], k: number) =>
  finished(nearestNeighbours(points, k));

const nearest = (points: Vectors, row: number, k: number) =>
  nearestTo(points, rowOf(points, row), k, [row]);

describe('nearestNeighbours', () => {
  test('returns those at the smallest angle, nearest first', () => {
    const { points, similarities } = neighboursOf(atDegrees(0, 10, 30, 90), 2);
    expect([...points]).toEqual([1, 2, 0, 2, 1, 0, 2, 1]);
    expect(similarities[0]).toBeCloseTo(Math.cos(Math.PI / 18), 6);
  });

  test('takes the first of equally near ones', () => {
    const { points } = neighboursOf(vectorsOf([[1, 0], [0, 1], [0, 1], [0, 1]]), 2); // prettier-ignore
    expect([...points]).toEqual([1, 2, 2, 3, 1, 3, 1, 2]);
  });

  test('agrees with a search point by point, over several blocks and an odd number of points', () => {
    const points = unitRows(clusters(203, 7, 5));
    const found = neighboursOf(points, 6);
    for (let point = 0; point < points.count; point++) {
      const wanted = nearest(points, point, 6).map((near) => near.point);
      expect([...found.points.subarray(point * 6, point * 6 + 6)]).toEqual(wanted);
    }
  });

  test('returns no more than there are', () => {
    expect(neighboursOf(atDegrees(0, 90), 5)).toMatchObject({ k: 1, count: 2 });
    expect(neighboursOf(atDegrees(0), 5)).toMatchObject({ k: 0 });
    expect(neighboursOf(vectorsOf([]), 5)).toMatchObject({ k: 0, count: 0 });
  });
});

describe('nearestTo', () => {
  test('returns cosines regardless of length, and leaves the point itself out', () => {
    const found = nearest(vectorsOf([[2, 0], [3, 3], [0, 5], [-1, 0]]), 0, 9); // prettier-ignore
    expect(found.map(({ point }) => point)).toEqual([1, 2, 3]);
    expect(found.map(({ similarity }) => similarity)).toEqual([
      expect.closeTo(Math.SQRT1_2, 6),
      0,
      -1,
    ]);
  });

  test('treats a row of zeros as far from all', () => {
    expect(nearest(vectorsOf([[0, 0], [1, 0]]), 0, 1)).toEqual([{ point: 1, similarity: 0 }]); // prettier-ignore
  });

  test('accepts any vector, and leaves out given points', () => {
    const points = atDegrees(0, 45, 90);
    expect(nearestTo(points, [0, 2], 2).map(({ point }) => point)).toEqual([2, 1]);
    expect(nearestTo(points, [0, 2], 2, [2]).map(({ point }) => point)).toEqual([1, 0]);
  });
});

describe('nearestOnMap', () => {
  test('sorts by distance, and by index among equals', () => {
    const positions = Float32Array.of(0, 0, 3, 4, -1, 0, 1, 0);
    expect(nearestOnMap(positions, 0, 3)).toEqual([2, 3, 1]);
  });

  test('does not change when the map is shifted by whole numbers', () => {
    const whole = fc.integer({ min: -99, max: 99 });
    forAll(fc.array(fc.tuple(whole, whole), { minLength: 2 }), whole, (places, by) => {
      const at = Float32Array.from(places.flat());
      expect(nearestOnMap(at.map((value) => value + by), 0, 4)).toEqual(nearestOnMap(at, 0, 4)); // prettier-ignore
    });
  });
});

describe('meanPlace', () => {
  const positions = Float32Array.of(0, 0, 8, 4, 100, 100);

  test('lies between the nearest points, closer to more similar ones', () => {
    const near = [
      { point: 0, similarity: 0.75 },
      { point: 1, similarity: 0.25 },
      { point: 2, similarity: -0.5 },
    ];
    expect(meanPlace(positions, near)).toEqual([2, 1]);
  });

  test('stays finite where nothing is similar', () => {
    expect(meanPlace(positions, [{ point: 1, similarity: 0 }])).toEqual([0, 0]);
  });
});
