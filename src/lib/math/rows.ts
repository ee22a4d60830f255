import type { Vectors } from '../embedding/vectors';

/**
 * Dot product of `query` with one row of a row-major matrix. Pairs are added up first, which records depend on.
 *
 * @param rows row-major [rows × width].
 * @param offset index of the row's first number.
 * @param query [width].
 */
export function dotRow(rows: Float32Array, offset: number, query: Float64Array): number {
  const last = query.length - 1;
  let sum = 0;
  for (let i = 0; i < last; i += 2)
    sum += rows[offset + i]! * query[i]! + rows[offset + i + 1]! * query[i + 1]!;
  return last % 2 === 0 ? sum + rows[offset + last]! * query[last]! : sum;
}

/** Dot products of `query` with every row, [rows]. */
export const dotRows = ({ count, width, values }: Vectors, query: Float64Array): Float64Array =>
  Float64Array.from({ length: count }, (_, row) => dotRow(values, row * width, query));
