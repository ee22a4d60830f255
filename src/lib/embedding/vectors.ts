import { norm } from '../math/vector';

/** Vectors stored one after another, row-major [count × width]. */
export interface Vectors {
  count: number;
  width: number;
  values: Float32Array;
}

/** Row `at` of the vectors, as a view of their memory. */
export function rowOf({ width, values }: Vectors, at: number): Float32Array {
  return values.subarray(at * width, (at + 1) * width);
}

export const rowsOf = (vectors: Vectors): Float32Array[] =>
  Array.from({ length: vectors.count }, (_, at) => rowOf(vectors, at));

export const zeros = (count: number, width: number): Vectors => ({
  count,
  width,
  values: new Float32Array(count * width),
});

/** Rows of one length as vectors. @param rows at least one */
export function ofRows(rows: readonly Float32Array[]): Vectors {
  const vectors = zeros(rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, at) => rowOf(vectors, at).set(row));
  return vectors;
}

export function placeRows(into: Vectors, places: readonly number[], rows: Vectors): void {
  places.forEach((at, row) => rowOf(into, at).set(rowOf(rows, row)));
}

/** Scales each vector to length 1; a row of zeros stays zero. */
export function unitRows(vectors: Vectors): Vectors {
  const { count, width } = vectors;
  const values = vectors.values.slice();
  for (let at = 0; at < count; at++) {
    const row = rowOf({ count, width, values }, at);
    const length = norm(row);
    if (length > 0) row.forEach((value, axis) => (row[axis] = value / length));
  }
  return { count, width, values };
}
