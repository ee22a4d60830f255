import { describe, expect, test } from 'vitest';
import { symmetricEigen } from '~/lib/math/eigen';
import { seededRng } from '~/lib/math/rng';
import type { SparseMatrix } from '~/lib/math/sparse';
import { openSvd, truncatedSvd } from '~/lib/math/svd';

function sparse(dense: number[][]): SparseMatrix {
  const [starts, columns, values] = [[0], [] as number[], [] as number[]];
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

describe('truncatedSvd', () => {
  test('finds singular values that are known', () => {
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

  test('comes close on a matrix far wider than the directions it carries', () => {
    const dense = randomDense(300, 120, 4);
    const { values } = exact(dense);
    const { strengths } = truncatedSvd(sparse(dense), 5, seededRng(5));
    for (let j = 0; j < 5; j++) {
      expect(strengths[j]! / Math.sqrt(values[j]!)).toBeGreaterThan(0.98);
      expect(strengths[j]! / Math.sqrt(values[j]!)).toBeLessThan(1 + 1e-9);
    }
  });

  test('keeps no more directions than the rank', () => {
    const once = [1, 2, 0, 3];
    expect(truncatedSvd(sparse([once, once, once]), 3, seededRng(1)).dimensions).toBe(1);
    expect(truncatedSvd(sparse([[0, 0]]), 2, seededRng(1)).dimensions).toBe(0);
  });

  test('gives the same for the same seed', () => {
    const matrix = sparse(randomDense(40, 20, 6));
    expect(truncatedSvd(matrix, 3, seededRng(7))).toEqual(truncatedSvd(matrix, 3, seededRng(7)));
  });
});

describe('openSvd', () => {
  test('reports progress up to the amount it announced, in whatever slices', () => {
    const matrix = sparse(randomDense(700, 20, 8));
    const stepper = openSvd(matrix, 3, seededRng(9));
    const seen: number[] = [];
    while (stepper.advance(1)) seen.push(stepper.snapshot().done);
    const { done, of, svd } = stepper.snapshot();
    expect(seen).toEqual(Array.from({ length: of }, (_, unit) => unit + 1));
    expect(done).toBe(of);
    expect(svd).toEqual(truncatedSvd(matrix, 3, seededRng(9)));
  });
});
