import { describe, expect, test } from 'vitest';
import { symmetricEigen } from '../../unit/lib/math/jacobi';
import { seededRng } from '~/lib/math/rng';
import { leadingEigen } from '../../../tools/math/tridiagonal';

describe('leadingEigen', () => {
  test('solves a 2 × 2 matrix worked by hand', () => {
    // [2 1; 1 2]: (2 − λ)² = 1, so λ is 3 along (1, 1) and 1 along (1, −1)
    const { values, vectors } = leadingEigen(Float64Array.of(2, 1, 1, 2), 2, 2);
    expect([...values]).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)]);
    expect(vectors[0]! * vectors[2]!).toBeCloseTo(0.5, 14);
    expect(vectors[1]! * vectors[3]!).toBeCloseTo(-0.5, 14);
  });

  test.each([1, 2, 3, 4, 17, 60])(
    'returns vectors that a matrix of %i rows only scales',
    (size) => {
      const matrix = gramOf(size, size + 3);
      const count = Math.ceil(size / 2);
      const { values, vectors } = leadingEigen(matrix, size, count);
      for (let j = 0; j < count; j++) {
        for (let row = 0; row < size; row++) {
          let product = 0;
          for (let i = 0; i < size; i++)
            product += matrix[row * size + i]! * vectors[i * count + j]!;
          expect(product).toBeCloseTo(values[j]! * vectors[row * count + j]!, 11);
        }
        for (let other = 0; other < count; other++) {
          let product = 0;
          for (let i = 0; i < size; i++)
            product += vectors[i * count + j]! * vectors[i * count + other]!;
          expect(product).toBeCloseTo(j === other ? 1 : 0, 12);
        }
      }
    },
  );

  test('agrees with Jacobi’s rotations on the largest values', () => {
    const matrix = gramOf(40, 50);
    const all = symmetricEigen(matrix, 40).values;
    leadingEigen(matrix, 40, 7).values.forEach((value, j) =>
      expect(value).toBeCloseTo(all[j]!, 11),
    );
  });

  test('takes equal values, a matrix of lower rank, and zeros', () => {
    const identity = Float64Array.from({ length: 25 }, (_, at) => Number(at % 6 === 0));
    expect([...leadingEigen(identity, 5, 3).values]).toEqual([1, 1, 1]);
    const { values } = leadingEigen(gramOf(12, 4), 12, 12);
    expect(values[3]).toBeGreaterThan(0.01);
    for (const value of values.slice(4)) expect(Math.abs(value)).toBeLessThan(1e-12);
    expect([...leadingEigen(new Float64Array(9), 3, 3).values]).toEqual([0, 0, 0]);
  });

  test('does not change the matrix', () => {
    const matrix = gramOf(6, 6);
    const copy = matrix.slice();
    leadingEigen(matrix, 6, 2);
    expect(matrix).toEqual(copy);
  });
});

/** The products of the rows of a random matrix: symmetric, of rank `width` at most. */
function gramOf(size: number, width: number): Float64Array {
  const rng = seededRng(size);
  const rows = Array.from({ length: size }, () => Array.from({ length: width }, () => rng() - 0.5));
  return Float64Array.from(
    rows.flatMap((one) =>
      rows.map((other) => one.reduce((sum, value, at) => sum + value * other[at]!, 0)),
    ),
  );
}
