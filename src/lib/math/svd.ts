import type { Stepper } from '../stepper';
import { inRowSlices, orthonormalised, sliceCount, type TallMatrix } from './orthonormal';
import { randomNormal, type Rng } from './rng';
import { multiplyRows, multiplyTransposedRows, type SparseMatrix } from './sparse';

/** The strongest directions of a matrix A ≈ U S Vᵀ. U is left out: it is A V S⁻¹. */
export interface Svd {
  /** Number of directions kept: the number requested, or the rank of A if that is less. */
  dimensions: number;
  /** Singular values from largest to smallest, [dimensions]. */
  strengths: Float64Array;
  /** V, row-major [A.width × dimensions], orthonormal columns. */
  right: Float64Array;
}

interface SvdProgress {
  done: number;
  of: number;
  /** Defined once all work is done. */
  svd: Svd | undefined;
}

/** Extra directions in addition to those requested; they absorb the error. */
const SPARE = 12;
/**
 * Number of passes. Each multiplies by A and by Aᵀ once, and amplifies strong directions relative
 * to weak ones.
 */
const PASSES = 5;

/**
 * Truncated singular value decomposition by randomised subspace iteration (Halko, Martinsson &
 * Tropp 2011, "Finding structure with randomness", algorithms 4.4 and 5.1).
 *
 * Starts from random directions, multiplies by A and Aᵀ in turn, and orthonormalises after every
 * product; the result is spanned by the strongest singular vectors. Only products with the sparse
 * matrix are needed, so 50,000 rows are not a problem. The same `rng` gives the same result.
 *
 * @param dimensions number of directions to keep, at least 1.
 * @returns a stepper; one unit of work is a slice of rows.
 */
export function openSvd(matrix: SparseMatrix, dimensions: number, rng: Rng): Stepper<SvdProgress> {
  const work = subspaceIteration(matrix, dimensions, rng);
  const of = PASSES * (4 * sliceCount(matrix.rows) + 2 * sliceCount(matrix.width));
  let done = 0;
  let svd: Svd | undefined;
  return {
    advance(n) {
      for (let unit = 0; unit < n && !svd; unit++) {
        const step = work.next();
        if (step.done) svd = step.value;
        else done++;
      }
      return !svd;
    },
    snapshot: () => ({ done: svd ? of : done, of, svd: svd && copyOf(svd) }),
  };
}

function copyOf({ dimensions, strengths, right }: Svd): Svd {
  return { dimensions, strengths: strengths.slice(), right: right.slice() };
}

/** The whole decomposition in one call. */
export function truncatedSvd(matrix: SparseMatrix, dimensions: number, rng: Rng): Svd {
  const stepper = openSvd(matrix, dimensions, rng);
  while (stepper.advance(Infinity));
  return stepper.snapshot().svd!;
}

function* subspaceIteration(
  matrix: SparseMatrix,
  dimensions: number,
  rng: Rng,
): Generator<void, Svd> {
  const width = Math.min(dimensions + SPARE, matrix.rows, matrix.width);
  let right = randomDirections(matrix.width, width, rng);
  let strengths: Float64Array = new Float64Array();
  for (let pass = 1; pass <= PASSES; pass++) {
    const left = yield* orthonormalised(yield* forward(matrix, right));
    const back = yield* backward(matrix, left.basis);
    const most = pass === PASSES ? dimensions : width;
    ({ basis: right, strengths } = yield* orthonormalised(back, most));
  }
  return { dimensions: right.width, strengths, right: right.values };
}

function randomDirections(rows: number, width: number, rng: Rng): TallMatrix {
  const values = new Float64Array(rows * width).map(() => randomNormal(rng));
  return { rows, width, values };
}

/** A · directions */
function* forward(
  matrix: SparseMatrix,
  { width, values }: TallMatrix,
): Generator<void, TallMatrix> {
  const product = new Float64Array(matrix.rows * width);
  yield* inRowSlices(matrix.rows, (from, to) =>
    multiplyRows(matrix, values, width, product, from, to),
  );
  return { rows: matrix.rows, width, values: product };
}

/** Aᵀ · directions */
function* backward(
  matrix: SparseMatrix,
  { width, values }: TallMatrix,
): Generator<void, TallMatrix> {
  const product = new Float64Array(matrix.width * width);
  yield* inRowSlices(matrix.rows, (from, to) =>
    multiplyTransposedRows(matrix, values, width, product, from, to),
  );
  return { rows: matrix.width, width, values: product };
}
