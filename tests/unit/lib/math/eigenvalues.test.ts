import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { symmetricEigen } from './jacobi';
import { seededRng } from '~/lib/math/rng';
import { symmetricEigenvalues } from '~/lib/math/householder';

/** The product of a random matrix with its transpose: symmetric, no eigenvalue below zero. */
function gram(size: number, rank: number, seed: number): Float64Array {
  const random = seededRng(seed);
  const rows = Array.from({ length: size }, () =>
    Array.from({ length: rank }, () => random() - 0.5),
  );
  return Float64Array.from(
    rows.flatMap((a) => rows.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0))),
  );
}

describe('symmetricEigenvalues', () => {
  test('matches the worked example', () => {
    const [large, small] = symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2);
    expect(large).toBeCloseTo(3, 14);
    expect(small).toBeCloseTo(1, 14);
  });

  test('matches a path of n points: 2 − 2 cos(kπ / (n + 1)) (Strang, "Linear Algebra", 1.5)', () => {
    const n = 12;
    const path = Float64Array.from({ length: n * n }, (_, at) => {
      const apart = Math.abs(Math.floor(at / n) - (at % n));
      return apart === 0 ? 2 : apart === 1 ? -1 : 0;
    });
    const found = symmetricEigenvalues(path, n);
    for (let k = 1; k <= n; k++)
      expect(found[n - k]).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 12);
  });

  test('agrees with Jacobi’s method for any size and rank', () => {
    forAllOf(
      60,
      fc.nat(999),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 24 }),
      (seed, size, rank) => {
        const matrix = gram(size, rank, seed);
        const slow = symmetricEigen(matrix, size).values;
        const fast = symmetricEigenvalues(matrix, size);
        for (let i = 0; i < size; i++)
          expect(Math.abs(fast[i]! - slow[i]!)).toBeLessThan(1e-12 * (1 + slow[0]!));
      },
    );
  });

  test('is empty for an empty matrix and zeros for a matrix of zeros', () => {
    expect(symmetricEigenvalues(new Float64Array(), 0)).toHaveLength(0);
    expect([...symmetricEigenvalues(new Float64Array(9), 3)]).toEqual([0, 0, 0]);
  });

  test('does not change the matrix', () => {
    const matrix = gram(6, 3, 1);
    const before = matrix.slice();
    symmetricEigenvalues(matrix, 6);
    expect(matrix).toEqual(before);
  });
});
