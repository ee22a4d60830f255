import { fc, forAllOf } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { workFloats } from '~/lib/tinylm/kernels/kernels';
import { BACKENDS, noise, openArena } from './arena';

/** A matrix somewhere in a larger one: rows and columns may be swapped and have gaps between them. */
interface Layout {
  row: number;
  column: number;
  size: number;
}

function layout(rows: number, columns: number, isTransposed: boolean, gap: number): Layout {
  const [row, column] = isTransposed ? [1, rows + gap] : [columns + gap, 1];
  return { row, column, size: (rows - 1) * row + (columns - 1) * column + 1 };
}

/** Entries of the matrix from −1 to 1, all between them not a number. */
function filled(rows: number, columns: number, { row, column, size }: Layout, seed: number) {
  const values = new Array<number>(size).fill(NaN);
  const entries = noise(rows * columns, seed);
  entries.forEach((value, i) => {
    values[Math.floor(i / columns) * row + (i % columns) * column] = value;
  });
  return values;
}

const shapes = fc.record({
  m: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 90, max: 120 })),
  n: fc.integer({ min: 1, max: 50 }),
  k: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 250, max: 600 }) },
  ),
  aIsTransposed: fc.boolean(),
  bIsTransposed: fc.boolean(),
  gap: fc.integer({ min: 0, max: 9 }),
  accumulate: fc.constantFrom<0 | 1>(0, 1),
  seed: fc.integer(),
});

describe.each(BACKENDS)('gemm of the $name kernels', (backend) => {
  test('multiplies two matrices worked by hand', () => {
    // [1 2; 3 4] · [5 6; 7 8] = [19 22; 43 50]
    const { kernels, put, room, read, run } = openArena(backend);
    const a = put([1, 2, 3, 4]);
    const b = put([5, 6, 7, 8]);
    const c = room(4);
    const work = room(workFloats(2, 2));
    const multiply = (accumulate: 0 | 1) =>
      run(
        () => kernels.gemm(2, 2, 2, a, 2, 1, b, 2, 1, c, 2, accumulate, work),
        [c, 4],
        [work, workFloats(2, 2)],
      );
    multiply(0);
    expect(read(c, 4)).toEqual([19, 22, 43, 50]);
    multiply(1);
    expect(read(c, 4)).toEqual([38, 44, 86, 100]);
  });

  test('agrees with the sum of products for any shape and strides, and writes nothing else', () => {
    forAllOf(100, shapes, (shape) => {
      const { m, n, k, accumulate, gap, seed } = shape;
      const aAt = layout(m, k, shape.aIsTransposed, gap);
      const bAt = layout(k, n, shape.bIsTransposed, gap);
      const cAt = layout(m, n, false, gap);
      const aValues = filled(m, k, aAt, seed);
      const bValues = filled(k, n, bAt, seed + 1);
      const cValues = filled(m, n, cAt, seed + 2);
      const { kernels, put, room, read, run } = openArena(backend);
      const a = put(aValues);
      const b = put(bValues);
      const c = put(cValues);
      const work = room(workFloats(n, k));
      const { row, column } = aAt;
      run(
        () =>
          kernels.gemm(
            m,
            n,
            k,
            a,
            row,
            column,
            b,
            bAt.row,
            bAt.column,
            c,
            cAt.row,
            accumulate,
            work,
          ),
        ...Array.from({ length: m }, (_, i): [number, number] => [c + i * cAt.row, n]),
        [work, workFloats(n, k)],
      );
      const result = read(c, cAt.size);
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = accumulate ? cValues[i * cAt.row + j]! : 0;
          let size = 1e-3;
          for (let q = 0; q < k; q++) {
            const term = aValues[i * row + q * column]! * bValues[q * bAt.row + j * bAt.column]!;
            sum += term;
            size += Math.abs(term);
          }
          const error = Math.abs(result[i * cAt.row + j]! - sum) / size;
          if (!(error < 2e-6)) expect(result[i * cAt.row + j]).toBeCloseTo(sum, 6);
        }
      }
    });
  });

  test('handles more columns and rows than fit the caches', () => {
    const m = 197;
    const n = 41;
    const k = 515;
    const aValues = noise(m * k, 1);
    const bValues = noise(k * n, 2);
    const { kernels, put, room, floats } = openArena(backend);
    const a = put(aValues);
    const b = put(bValues);
    const c = room(m * n);
    const work = room(workFloats(n, k));
    kernels.gemm(m, n, k, a, k, 1, b, n, 1, c, n, 0, work);
    for (const [i, j] of [
      [0, 0],
      [95, 40],
      [96, 0],
      [196, 40],
    ] as const) {
      let sum = 0;
      for (let q = 0; q < k; q++) sum += aValues[i * k + q]! * bValues[q * n + j]!;
      expect(floats[c + i * n + j]).toBeCloseTo(sum, 4);
    }
  });
});
