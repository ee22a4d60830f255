import { describe, expect, test } from 'vitest';
import { symmetricEigen } from '~/lib/math/eigen';
import { seededRng } from '~/lib/math/rng';

describe('symmetricEigen', () => {
  test('solves a 2 × 2 matrix worked by hand', () => {
    // [2 1; 1 2]: (2 − λ)² = 1, so λ is 3 along (1, 1) and 1 along (1, −1)
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 14);
    expect(values[1]).toBeCloseTo(1, 14);
    expect(Math.abs(vectors[0]!)).toBeCloseTo(Math.SQRT1_2, 14);
    expect(vectors[0]! * vectors[2]!).toBeCloseTo(0.5, 14);
    expect(vectors[1]! * vectors[3]!).toBeCloseTo(-0.5, 14);
  });

  test('returns vectors that the matrix only scales', () => {
    const size = 12;
    const matrix = randomSymmetric(size);
    const { values, vectors } = symmetricEigen(matrix, size);
    for (let j = 0; j < size; j++) {
      for (let row = 0; row < size; row++) {
        let product = 0;
        for (let i = 0; i < size; i++) product += matrix[row * size + i]! * vectors[i * size + j]!;
        expect(product).toBeCloseTo(values[j]! * vectors[row * size + j]!, 12);
      }
    }
    expect([...values]).toEqual([...values].sort((a, b) => b - a));
  });

  test('takes a matrix of zeros', () => {
    expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
  });
});

function randomSymmetric(size: number): Float64Array {
  const rng = seededRng(1);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) matrix[i * size + j] = matrix[j * size + i] = rng() - 0.5;
  }
  return matrix;
}
