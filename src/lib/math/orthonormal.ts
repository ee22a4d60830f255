import { symmetricEigen } from './eigen';

/** A tall dense matrix: row-major [rows × width], with few columns. */
export interface TallMatrix {
  rows: number;
  width: number;
  values: Float64Array;
}

/** Directions weaker than this share of the strongest are rounding errors. */
const NEGLIGIBLE = 1e-12;

const ROWS_A_SLICE = 256;

/** Runs `work` over all rows in slices, pausing after each so that a caller can stop. */
export function* inRowSlices(
  rows: number,
  work: (from: number, to: number) => void,
): Generator<void> {
  for (let from = 0; from < rows; from += ROWS_A_SLICE) {
    work(from, Math.min(rows, from + ROWS_A_SLICE));
    yield;
  }
}

/** The number of pauses of `inRowSlices` for that many rows. */
export function sliceCount(rows: number): number {
  return Math.ceil(rows / ROWS_A_SLICE);
}

/** matrixᵀ · matrix, row-major [width × width]. */
export function* gram({ rows, width, values }: TallMatrix): Generator<void, Float64Array> {
  const products = new Float64Array(width * width);
  yield* inRowSlices(rows, (from, to) => {
    for (let row = from * width; row < to * width; row += width) {
      for (let i = 0; i < width; i++) {
        const factor = values[row + i]!;
        for (let j = i; j < width; j++) products[i * width + j]! += factor * values[row + j]!;
      }
    }
  });
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) products[i * width + j] = products[j * width + i]!;
  }
  return products;
}

/** matrix · small, where `small` is row-major [matrix.width × width]. */
export function* times(
  matrix: TallMatrix,
  small: Float64Array,
  width: number,
): Generator<void, TallMatrix> {
  const values = new Float64Array(matrix.rows * width);
  yield* inRowSlices(matrix.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      for (let i = 0; i < matrix.width; i++) {
        const factor = matrix.values[row * matrix.width + i]!;
        for (let j = 0; j < width; j++) values[row * width + j]! += factor * small[i * width + j]!;
      }
    }
  });
  return { rows: matrix.rows, width, values };
}

/**
 * Makes the columns orthonormal and sorts them from strong to weak, using the eigenvectors of the
 * Gram matrix: if MᵀM = W Λ Wᵀ then M W Λ^(−½) has orthonormal columns. These are the left singular
 * vectors of M and √Λ its singular values. Linearly dependent columns are dropped, so the result
 * may be narrower.
 */
export function* orthonormalised(
  matrix: TallMatrix,
): Generator<void, { basis: TallMatrix; strengths: Float64Array }> {
  const { values, vectors } = symmetricEigen(yield* gram(matrix), matrix.width);
  const width = values.filter((value) => value > NEGLIGIBLE * values[0]! && value > 0).length;
  const strengths = values.slice(0, width).map(Math.sqrt);
  const scaled = new Float64Array(matrix.width * width);
  for (let i = 0; i < matrix.width; i++) {
    for (let j = 0; j < width; j++) {
      scaled[i * width + j] = vectors[i * matrix.width + j]! / strengths[j]!;
    }
  }
  return { basis: yield* times(matrix, scaled, width), strengths };
}
