import { multiplyTransposedRows, type SparseMatrix } from '~/lib/math/sparse';
import { leadingEigen } from '../math/tridiagonal';

/** The latent semantic analysis of one language. */
export interface View {
  dimensions: number;
  /** Texts, row-major [texts × dimensions]; the columns are orthonormal. */
  texts: Float64Array;
  /** Maps a text's token counts to its row, row-major [tokens × dimensions]. */
  tokens: Float64Array;
}

/** Squares of singular values below this share of the largest are rounding. */
const NEGLIGIBLE = 1e-12;

/**
 * The strongest directions of a matrix [texts × tokens], all scaled to the same length: its left singular vectors are
 * the eigenvectors of the texts' products, which are exact also where the singular values lie close together.
 */
export function viewOf(matrix: SparseMatrix, dimensions: number): View {
  const { rows, width } = matrix;
  const { values, vectors } = leadingEigen(
    products(matrix),
    rows,
    Math.min(dimensions, rows, width),
  );
  const rank = values.filter((value) => value > NEGLIGIBLE * values[0]!).length;
  const texts = firstColumns(vectors, values.length, rank);
  const tokens = new Float64Array(width * rank);
  multiplyTransposedRows(matrix, texts, rank, tokens, 0, rows);
  tokens.forEach((value, at) => (tokens[at] = value / values[at % rank]!));
  return { dimensions: rank, texts, tokens };
}

/** The products of every two rows, row-major [rows × rows]. */
function products({ rows, width, starts, columns, values }: SparseMatrix): Float64Array {
  const found = new Float64Array(rows * rows);
  const dense = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    dense.fill(0);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) dense[columns[at]!] = values[at]!;
    for (let other = 0; other <= row; other++) {
      let sum = 0;
      for (let at = starts[other]!; at < starts[other + 1]!; at++)
        sum += values[at]! * dense[columns[at]!]!;
      found[row * rows + other] = found[other * rows + row] = sum;
    }
  }
  return found;
}

/**
 * The directions in which two views of the same texts agree most (canonical correlation analysis,
 * Hotelling 1936): with M = Uᵀ V of the texts' columns, the singular vectors of M.
 *
 * @returns tokens of both views in the shared directions, row-major [tokens × dimensions].
 */
export function agreeing(
  one: View,
  other: View,
  dimensions: number,
): { dimensions: number; one: Float64Array; other: Float64Array } {
  const [rows, columns] = [one.dimensions, other.dimensions];
  const crossed = transposedTimes(one.texts, rows, other.texts, columns);
  const { values, vectors } = leadingEigen(
    transposedTimes(crossed, columns, crossed, columns),
    columns,
    Math.min(dimensions, rows, columns),
  );
  const rank = values.filter((value) => value > 1e-9).length;
  const right = firstColumns(vectors, values.length, rank);
  const left = times(crossed, columns, right, rank);
  left.forEach((value, at) => (left[at] = value / Math.sqrt(values[at % rank]!)));
  return {
    dimensions: rank,
    one: times(one.tokens, rows, left, rank),
    other: times(other.tokens, columns, right, rank),
  };
}

/** The first `kept` of `width` columns. */
function firstColumns(matrix: Float64Array, width: number, rank: number): Float64Array {
  return Float64Array.from(
    { length: (matrix.length / width) * rank },
    (_, at) => matrix[Math.floor(at / rank) * width + (at % rank)]!,
  );
}

/** The product of matrix [· × width] and small [width × across]. */
function times(
  matrix: Float64Array,
  width: number,
  small: Float64Array,
  across: number,
): Float64Array {
  const rows = width === 0 ? 0 : matrix.length / width;
  const product = new Float64Array(rows * across);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < width; i++) {
      const factor = matrix[row * width + i]!;
      for (let j = 0; j < across; j++)
        product[row * across + j]! += factor * small[i * across + j]!;
    }
  return product;
}

/** aᵀ · b for a [rows × aWidth] and b [rows × bWidth]. */
function transposedTimes(
  a: Float64Array,
  aWidth: number,
  b: Float64Array,
  bWidth: number,
): Float64Array {
  const product = new Float64Array(aWidth * bWidth);
  for (let row = 0; row < a.length / aWidth; row++)
    for (let i = 0; i < aWidth; i++) {
      const factor = a[row * aWidth + i]!;
      for (let j = 0; j < bWidth; j++) product[i * bWidth + j]! += factor * b[row * bWidth + j]!;
    }
  return product;
}
