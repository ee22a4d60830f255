import { dot } from '~/lib/math/vector';
import { multiply, type SparseMatrix } from '~/lib/math/sparse';

/** How strongly rows are held near those that they begin as. */
const PENALTY = 0.3;
const STEPS = 80;
const LEAST = 1e-12;

/**
 * Rows whose means come near an encoder's vectors of texts: the least ‖X E − Y‖² + 0.3 ‖E − E₀‖², by conjugate gradients
 * (Golub & Van Loan, section 11.3), for all columns at once. E₀ is first scaled to the length that fits best.
 *
 * @param bags X [texts × words]
 * @param taught Y, row-major [texts × width]
 * @param first E₀, row-major [words × width]
 */
export function regressedRows(
  bags: SparseMatrix,
  taught: Float64Array,
  first: Float64Array,
  width: number,
): Float64Array {
  const means = product(bags, first, width);
  const scale = dot(means, taught) / dot(means, means);
  const rows = first.map((value) => value * scale);
  const left = taught.map((value, at) => value - scale * means[at]!);
  const residual = transposedProduct(bags, left, width);
  const direction = residual.slice();
  let squares = columnProducts(residual, residual, width);
  for (let step = 0; step < STEPS; step++) {
    const image = transposedProduct(bags, product(bags, direction, width), width);
    direction.forEach((value, at) => (image[at]! += PENALTY * value));
    const bends = columnProducts(direction, image, width);
    const lengths = squares.map((square, column) => square / Math.max(bends[column]!, LEAST));
    for (let at = 0; at < rows.length; at++) {
      rows[at]! += lengths[at % width]! * direction[at]!;
      residual[at]! -= lengths[at % width]! * image[at]!;
    }
    const next = columnProducts(residual, residual, width);
    for (let at = 0; at < rows.length; at++) {
      const ratio = next[at % width]! / Math.max(squares[at % width]!, LEAST);
      direction[at] = residual[at]! + ratio * direction[at]!;
    }
    squares = next;
  }
  return rows;
}

/** X E, row-major [rows of X × width]. */
export function product(bags: SparseMatrix, rows: Float64Array, width: number): Float64Array {
  const out = new Float64Array(bags.rows * width);
  multiply(bags, rows, width, out);
  return out;
}

function transposedProduct(bags: SparseMatrix, values: Float64Array, width: number): Float64Array {
  const out = new Float64Array(bags.width * width);
  multiply(bags, values, width, out, true);
  return out;
}

/** Σ a b of each column. */
function columnProducts(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let at = 0; at < a.length; at++) sums[at % width]! += a[at]! * b[at]!;
  return sums;
}
