import { describe, expect, test } from 'vitest';
import { symmetricEigen } from './jacobi';
import { seededRng, type Rng } from '~/lib/math/rng';
import type { SparseMatrix } from '~/lib/math/sparse';
import { openSvd } from '~/lib/math/svd';
import { finish } from '~/lib/stepper';

function sparse(dense: number[][]): SparseMatrix {
  const starts = [0];
  const columns = [] as number[];
  const values = [] as number[];
  for (const row of dense) {
    row.forEach((value, column) => {
      if (value === 0) return;
      columns.push(column);
      values.push(value);
    });
    starts.push(columns.length);
  }
  return {
    rows: dense.length,
    width: dense[0]!.length,
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}

function randomDense(rows: number, width: number, seed: number): number[][] {
  const rng = seededRng(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: width }, () => (rng() < 0.3 ? rng() : 0)),
  );
}

/** Eigenvalues of AᵀA, all of them, by the dense solver. */
function exact(dense: number[][]) {
  const width = dense[0]!.length;
  const gram = new Float64Array(width * width);
  for (const row of dense) {
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < width; j++) gram[i * width + j]! += row[i]! * row[j]!;
    }
  }
  return symmetricEigen(gram, width);
}

/** Entry i of the j-th of the orthonormal cosines. */
const cosine = (size: number, i: number, j: number): number =>
  Math.sqrt((j === 0 ? 1 : 2) / size) * Math.cos((Math.PI * (i + 0.5) * j) / size);

/** A dense matrix with orthonormal singular vectors of cosines and known singular values. */
function withValues(rows: number, width: number, valueAt: (j: number) => number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      let sum = 0;
      for (let j = 0; j < Math.min(rows, width); j++)
        sum += valueAt(j) * cosine(rows, row, j) * cosine(width, column, j);
      return sum;
    }),
  );
}

/** The sine of the largest principal angle between the spaces of two sets of columns, by what one leaves of the other. */
function largestSine(
  right: Float64Array,
  exactVectors: Float64Array,
  width: number,
  dimensions: number,
): number {
  const products = new Float64Array(dimensions * dimensions);
  for (let i = 0; i < dimensions; i++)
    for (let j = 0; j < dimensions; j++)
      for (let row = 0; row < width; row++)
        products[i * dimensions + j]! +=
          right[row * dimensions + i]! * exactVectors[row * width + j]!;
  const squared = new Float64Array(dimensions * dimensions);
  for (let i = 0; i < dimensions; i++)
    for (let j = 0; j < dimensions; j++)
      for (let k = 0; k < dimensions; k++)
        squared[i * dimensions + j]! += products[i * dimensions + k]! * products[j * dimensions + k]!; // prettier-ignore
  const least = symmetricEigen(squared, dimensions).values.at(-1)!;
  return Math.sqrt(Math.max(0, 1 - least));
}

const truncatedSvd = (matrix: SparseMatrix, dimensions: number, rng: Rng) =>
  finish(openSvd(matrix, dimensions, rng)).result!;

describe('openSvd, to its end,', () => {
  test('finds known singular values', () => {
    // the columns are perpendicular, with lengths 5 and 2
    const { strengths, right } = truncatedSvd(sparse([[3, 0], [4, 0], [0, 2]]), 2, seededRng(1)); // prettier-ignore
    expect(strengths[0]).toBeCloseTo(5, 12);
    expect(strengths[1]).toBeCloseTo(2, 12);
    expect([...right].map(Math.abs).map(Math.round)).toEqual([1, 0, 0, 1]);
  });

  test('agrees with the dense eigenvalues of AᵀA', () => {
    const dense = randomDense(30, 14, 2);
    const { values, vectors } = exact(dense);
    const svd = truncatedSvd(sparse(dense), 4, seededRng(3));
    for (let j = 0; j < 4; j++) {
      expect(svd.strengths[j]).toBeCloseTo(Math.sqrt(values[j]!), 8);
      let cosine = 0;
      for (let i = 0; i < 14; i++) cosine += svd.right[i * 4 + j]! * vectors[i * 14 + j]!;
      expect(Math.abs(cosine)).toBeCloseTo(1, 8);
    }
  });

  test.each([
    ['random entries, whose values lie close together', randomDense(300, 120, 4), 5],
    ['values that fall evenly, without any gap', withValues(200, 90, (j) => 1 - j / 100), 16],
    ['values that fall as in a text', withValues(150, 80, (j) => 1 / (j + 1) ** 0.5), 32],
    ['half of all directions', randomDense(60, 40, 10), 20],
    ['more directions than are left to spare', randomDense(60, 40, 11), 38],
  ])('spans the exact space within a thousandth: %s', (_, dense, dimensions) => {
    const { vectors } = exact(dense);
    for (const seed of [1, 2, 1988]) {
      const { right } = truncatedSvd(sparse(dense), dimensions, seededRng(seed));
      expect(largestSine(right, vectors, dense[0]!.length, dimensions)).toBeLessThan(1e-3);
    }
  });

  test.each([
    ['wide, with values as in a text', 300, 320, (j: number) => 1 / (j + 1) ** 0.5, 24],
    ['tall, without any gap', 420, 280, (j: number) => 1 - j / 300, 12],
  ])('spans it in a matrix too large for all steps: %s', (_, rows, width, valueAt, dimensions) => {
    const matrix = sparse(withValues(rows, width, valueAt));
    const known = Float64Array.from({ length: width * width }, (_, at) =>
      cosine(width, Math.floor(at / width), at % width),
    );
    const { right } = truncatedSvd(matrix, dimensions, seededRng(1988));
    expect(largestSine(right, known, width, dimensions)).toBeLessThan(1e-3);
  });

  test('ends where two equal values at the cut have no order', () => {
    const dense = withValues(30, 20, (j) => (j < 4 ? 2 : 1));
    const { strengths, dimensions } = truncatedSvd(sparse(dense), 6, seededRng(3));
    expect(dimensions).toBe(6);
    [2, 2, 2, 2, 1, 1].forEach((value, j) => expect(strengths[j]).toBeCloseTo(value, 8));
  });

  test('returns no more directions than the rank', () => {
    const once = [1, 2, 0, 3];
    expect(truncatedSvd(sparse([once, once, once]), 3, seededRng(1)).dimensions).toBe(1);
    expect(truncatedSvd(sparse([[0, 0]]), 2, seededRng(1)).dimensions).toBe(0);
  });

  test('gives the same for the same seed', () => {
    const matrix = sparse(randomDense(40, 20, 6));
    expect(truncatedSvd(matrix, 3, seededRng(7))).toEqual(truncatedSvd(matrix, 3, seededRng(7)));
  });
});

test('openSvd counts each slice, has some left until it ends, and ends alike for any slices', () => {
  const matrix = sparse(randomDense(700, 20, 8));
  const stepper = openSvd(matrix, 3, seededRng(9));
  let count = 0;
  while (stepper.advance(1)) {
    const { done, of } = stepper.snapshot();
    expect(done).toBe(++count);
    expect(of).toBeGreaterThan(done);
  }
  const { done, of, result } = stepper.snapshot();
  expect(done).toBe(of);
  expect(result).toEqual(truncatedSvd(matrix, 3, seededRng(9)));
});
