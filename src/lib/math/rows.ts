/**
 * Dot product of `query` with one row of a row-major matrix.
 *
 * @param rows row-major [rows × width]; width must be even (pad with a zero).
 * @param offset index of the row's first number.
 * @param query [width].
 */
export function dotRow(rows: Float32Array, offset: number, query: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < query.length; i += 2) {
    sum += rows[offset + i]! * query[i]! + rows[offset + i + 1]! * query[i + 1]!;
  }
  return sum;
}

/**
 * Dot products of `query` with every row, [rows]: bit for bit the same as `dotRow` for each.
 *
 * Four rows are computed at a time: a single sum would have to wait for each addition, while four
 * sums alternate, and each number of the query is read once for all of them. That halves the time.
 */
export function dotRows(rows: Float32Array, query: Float64Array): Float64Array {
  const width = query.length;
  const products = new Float64Array(width === 0 ? 0 : rows.length / width);
  const inFours = products.length - (products.length % 4);
  for (let row = 0; row < inFours; row += 4) dotFour(rows, row, query, products);
  for (let row = inFours; row < products.length; row++) {
    products[row] = dotRow(rows, row * width, query);
  }
  return products;
}

function dotFour(rows: Float32Array, row: number, query: Float64Array, out: Float64Array): void {
  const width = query.length;
  const row0 = row * width;
  const row1 = row0 + width;
  const row2 = row1 + width;
  const row3 = row2 + width;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < width; i += 2) {
    const first = query[i]!;
    const second = query[i + 1]!;
    sum0 += rows[row0 + i]! * first + rows[row0 + i + 1]! * second;
    sum1 += rows[row1 + i]! * first + rows[row1 + i + 1]! * second;
    sum2 += rows[row2 + i]! * first + rows[row2 + i + 1]! * second;
    sum3 += rows[row3 + i]! * first + rows[row3 + i + 1]! * second;
  }
  out[row] = sum0;
  out[row + 1] = sum1;
  out[row + 2] = sum2;
  out[row + 3] = sum3;
}
