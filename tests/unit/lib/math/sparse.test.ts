import { describe, expect, test } from 'vitest';
import { multiply, transpose } from '~/lib/math/sparse';

// [ 0 7 0 ]
// [ 5 0 6 ]
const matrix = {
  rows: 2,
  width: 3,
  starts: Uint32Array.of(0, 1, 3),
  columns: Uint32Array.of(1, 0, 2),
  values: Uint32Array.of(7, 5, 6),
};
const real = { ...matrix, values: Float64Array.from(matrix.values) };

describe('transpose', () => {
  test('turns rows into columns', () => {
    expect(transpose(matrix)).toEqual({
      rows: 3,
      width: 2,
      starts: Uint32Array.of(0, 1, 2, 3),
      columns: Uint32Array.of(1, 0, 1),
      values: Uint32Array.of(5, 7, 6),
    });
  });

  test('is its own inverse', () => expect(transpose(transpose(matrix))).toEqual(matrix));
});

test('multiply multiplies by a dense matrix of two columns', () => {
  const dense = Float64Array.of(1, 2, 3, 4, 5, 6); // [1 2; 3 4; 5 6]
  const out = new Float64Array(4);
  multiply(real, dense, 2, out);
  expect([...out]).toEqual([21, 28, 35, 46]); // [7·3 7·4; 5·1+6·5 5·2+6·6]
});

test('multiply multiplies by the transpose without building it', () => {
  const out = new Float64Array(3);
  multiply(real, Float64Array.of(1, 10), 1, out, true);
  expect([...out]).toEqual([50, 7, 60]);
});
