import type { Stepper } from '../stepper';
import { inRowSlices, orthonormalised, sliceCount, type TallMatrix } from './orthonormal';
import { randomNormal, type Rng } from './rng';
import { multiplyRows, multiplyTransposedRows, type SparseMatrix } from './sparse';

/** The strongest directions of a matrix A ≈ U S Vᵀ. U is left out: it is A V S⁻¹. */
export interface Svd {
  /** How many directions were kept: what was asked, or the rank of A if that is less. */
  dimensions: number;
  /** Singular values from large to small, [dimensions]. */
  strengths: Float64Array;
  /** V, row-major [A.width × dimensions], orthonormal columns. */
  right: Float64Array;
}

interface SvdProgress {
  done: number;
  of: number;
  /** There once all work is done. */
  svd: Svd | undefined;
}

/** Directions carried along beside those asked for; they soak up the error. */
const SPARE = 12;
/** Each pass multiplies by A and by Aᵀ once, and sharpens strong directions against weak ones. */
const PASSES = 5;

/**
 * Truncated singular value decomposition by randomised subspace iteration (Halko, Martinsson &
 * Tropp 2011, "Finding structure with randomness", algorithms 4.4 and 5.1).
 *
 * Start from random directions, multiply by A and Aᵀ in turn, straighten after every product: what
 * remains is spanned by the strongest singular vectors. Only products with the sparse matrix are
 * needed, so 50,000 rows are no trouble. The same `rng` gives the same result.
 *
 * @param dimensions how many directions to keep, at least 1.
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

/** The whole decomposition in one go. */
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
