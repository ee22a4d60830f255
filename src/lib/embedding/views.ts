import { symmetricEigen } from '../math/eigen';
import type { Rng } from '../math/rng';
import { multiplyRows, type SparseMatrix } from '../math/sparse';
import { truncatedSvd } from '../math/svd';

/** The latent semantic analysis of one language. */
export interface View {
  dimensions: number;
  /** Texts, row-major [texts × dimensions]; the columns are orthonormal. */
  texts: Float64Array;
  /** Maps a text's token counts to its row, row-major [tokens × dimensions]. */
  tokens: Float64Array;
}

/** The strongest directions of a matrix [texts × tokens], all scaled to the same length. */
export function viewOf(matrix: SparseMatrix, dimensions: number, rng: Rng): View {
  const { dimensions: kept, strengths, right } = truncatedSvd(matrix, dimensions, rng);
  const tokens = right.map((value, at) => value / strengths[at % kept]!);
  const texts = new Float64Array(matrix.rows * kept);
  multiplyRows(matrix, tokens, kept, texts, 0, matrix.rows);
  return { dimensions: kept, texts, tokens };
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
  const { values, vectors } = symmetricEigen(
    transposedTimes(crossed, columns, crossed, columns),
    columns,
  );
  const kept = Math.min(dimensions, rows, values.filter((value) => value > 1e-9).length);
  const right = firstColumns(vectors, columns, kept);
  const left = times(crossed, columns, right, kept);
  left.forEach((value, at) => (left[at] = value / Math.sqrt(values[at % kept]!)));
  return {
    dimensions: kept,
    one: times(one.tokens, rows, left, kept),
    other: times(other.tokens, columns, right, kept),
  };
}

/** The first `kept` of `width` columns. */
function firstColumns(matrix: Float64Array, width: number, kept: number): Float64Array {
  return Float64Array.from(
    { length: (matrix.length / width) * kept },
    (_, at) => matrix[Math.floor(at / kept) * width + (at % kept)]!,
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
