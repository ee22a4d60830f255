/**
 * A sparse matrix in compressed row format (CSR): row r has its non-zero entries at positions
 * starts[r] … starts[r + 1] − 1 of `columns` and `values`.
 *
 *     [ 0 7 0 ]    starts   0 1 3
 *     [ 5 0 6 ]    columns  1 0 2
 *                  values   7 5 6
 */
export interface SparseMatrix<Values extends Uint32Array | Float64Array = Float64Array> {
  rows: number;
  width: number;
  /** [rows + 1] */
  starts: Uint32Array;
  /** [entries] */
  columns: Uint32Array;
  /** [entries] */
  values: Values;
}

/** A matrix of whole numbers, such as the count of each term in each chunk. */
export type CountMatrix = SparseMatrix<Uint32Array>;

/** The transpose, columns ascending in each row: a counting sort in time proportional to the number of entries. */
export function transpose<Values extends Uint32Array | Float64Array>(
  matrix: SparseMatrix<Values>,
): SparseMatrix<Values> {
  const starts = columnStarts(matrix);
  const next = starts.slice();
  const columns = new Uint32Array(matrix.columns.length);
  const values = matrix.values.slice() as Values;
  for (let row = 0; row < matrix.rows; row++) {
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) {
      const place = next[matrix.columns[at]!]!++;
      columns[place] = row;
      values[place] = matrix.values[at]!;
    }
  }
  return { rows: matrix.width, width: matrix.rows, starts, columns, values };
}

/** The start of each column's entries once they are sorted by column: running totals of counts. */
function columnStarts({ width, columns }: Pick<CountMatrix, 'width' | 'columns'>): Uint32Array {
  const starts = new Uint32Array(width + 1);
  for (let at = 0; at < columns.length; at++) starts[columns[at]! + 1]!++;
  for (let column = 0; column < width; column++) starts[column + 1]! += starts[column]!;
  return starts;
}

/**
 * Adds the product matrix · dense to `out`, or matrixᵀ · dense. The transpose is never built: a row of the matrix is a column of
 * its transpose.
 *
 * @param dense row-major [matrix.width × across]; [matrix.rows × across] for the transpose.
 * @param out row-major [matrix.rows × across]; [matrix.width × across] for the transpose.
 */
export function multiply(
  matrix: SparseMatrix,
  dense: Float64Array,
  across: number,
  out: Float64Array,
  isTransposed = false,
): void {
  for (let row = 0; row < matrix.rows; row++) {
    for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++) {
      const column = matrix.columns[at]! * across;
      const value = matrix.values[at]!;
      const to = isTransposed ? column : row * across;
      const from = isTransposed ? row * across : column;
      for (let i = 0; i < across; i++) out[to + i]! += value * dense[from + i]!;
    }
  }
}
