import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf } from '~/demos/embedding-map/core/cluster';

const vectors = (rows: readonly (readonly number[])[]) => ({
  count: rows.length,
  width: rows[0]?.length ?? 0,
  values: Float32Array.from(rows.flat()),
});

describe('clustersOf', () => {
  test('finds three directions, the largest cluster first', () => {
    const rows = [
      [1, 0],
      [2, 0.1],
      [3, 0],
      [0, 1],
      [0.1, 1],
      [-1, -1],
    ];
    expect([...clustersOf(vectors(rows), 3, 1)]).toEqual([0, 0, 0, 1, 1, 2]);
  });

  test('is the same for the same seed, and uses every number up to those asked for', () => {
    const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), fc.integer(), (rows, seed) => {
        const first = clustersOf(vectors(rows), 3, seed);
        expect(clustersOf(vectors(rows), 3, seed)).toEqual(first);
        expect(Math.max(...first)).toBeLessThan(3);
      }),
    );
  });

  test('makes clusters of noise too: it always does', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [Math.sin(i * 7), Math.cos(i * 13), 1]);
    expect(new Set(clustersOf(vectors(rows), 5, 2)).size).toBe(5);
  });

  test('bears fewer points than clusters, zeros, and none at all', () => {
    expect([...clustersOf(vectors([[1, 0]]), 4, 1)]).toEqual([0]);
    expect(clustersOf(vectors([[0, 0], [0, 0], [0, 0]]), 2, 1)).toHaveLength(3); // prettier-ignore
    expect(clustersOf(vectors([]), 2, 1)).toHaveLength(0);
  });

  test('refuses a number of clusters that is none', () => {
    expect(() => clustersOf(vectors([[1]]), 0, 1)).toThrow('clusters is 0');
    expect(() => clustersOf(vectors([[1]]), 2.5, 1)).toThrow('clusters is 2.5');
  });
});
