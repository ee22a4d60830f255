import type { Stepper } from '../stepper';
import {
  crossed,
  firstColumns,
  inRowSlices,
  orthonormalised,
  sliceCount,
  times,
  type TallMatrix,
} from './orthonormal';
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

/** Directions in addition to twice the number requested: the more, the fewer passes. */
const SPARE = 12;
/** The sine of the largest angle to the exact space at which the work ends. */
const TOLERANCE = 1e-4;
/** The least gap to the next singular value that is waited for, as a share of the largest: equal ones have no order. */
const LEAST_GAP = 1e-6;
/** The passes after which the work ends even so; a text takes 5 to 60. */
const MOST_PASSES = 2000;

/**
 * Truncated singular value decomposition by randomised subspace iteration (Halko, Martinsson & Tropp 2011, "Finding
 * structure with randomness", algorithms 4.4 and 5.1) until it has converged.
 *
 * It starts from random directions, multiplies by A and Aᵀ in turn, and orthonormalises after every product; the
 * result is spanned by the strongest singular vectors. Only products with the sparse matrix are needed, so 50,000
 * rows are not a problem. The same `rng` gives the same result.
 *
 * @param dimensions number of directions to keep, at least 1.
 * @returns a stepper; one unit of work is a slice of rows. How many are left is estimated from the latest passes.
 */
export function openSvd(matrix: SparseMatrix, dimensions: number, rng: Rng): Stepper<SvdProgress> {
  const pace = { angle: 1, passes: 2 };
  const work = subspaceIteration(matrix, dimensions, rng, pace);
  const ofPass = 4 * sliceCount(matrix.rows) + 2 * sliceCount(matrix.width);
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
    snapshot: () => ({
      done,
      of: svd ? done : Math.max(done + 1, pace.passes * ofPass),
      svd: svd && copyOf(svd),
    }),
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

/** The progress of the passes: the last angle, and how many passes there will be. */
interface Pace {
  angle: number;
  passes: number;
}

function* subspaceIteration(
  matrix: SparseMatrix,
  dimensions: number,
  rng: Rng,
  pace: Pace,
): Generator<void, Svd> {
  const width = Math.min(2 * dimensions + SPARE, matrix.rows, matrix.width);
  let right = randomDirections(matrix.width, width, rng);
  let left: TallMatrix | undefined;
  let strengths: Float64Array = new Float64Array();
  for (let pass = 1; ; pass++) {
    const product = yield* forward(matrix, right);
    if (left) {
      const angle = (yield* outside(left, product, dimensions)) / gapAfter(dimensions, strengths);
      if (angle <= TOLERANCE || pass > MOST_PASSES) break;
      advance(pace, pass, angle);
    }
    left = (yield* orthonormalised(product)).basis;
    const back = yield* backward(matrix, left);
    ({ basis: right, strengths } = yield* orthonormalised(back));
  }
  return strongest(right, strengths, dimensions);
}

/** Estimates the number of passes from the factor by which the last one has reduced the angle. */
function advance(pace: Pace, pass: number, angle: number): void {
  const left = Math.log(TOLERANCE / angle) / Math.log(Math.min(angle / pace.angle, 0.99));
  pace.passes = Math.min(pass + Math.ceil(left), MOST_PASSES);
  pace.angle = angle;
}

/**
 * The difference of the last singular value kept to the next one. The length of what A makes of the directions outside
 * the left space, divided by it, bounds the sine of the largest angle to the exact space (Wedin 1972).
 */
function gapAfter(dimensions: number, strengths: Float64Array): number {
  const [first = 1, last = 1] = [strengths[0], strengths[dimensions - 1] ?? strengths.at(-1)];
  return Math.max(last - (strengths[dimensions] ?? 0), LEAST_GAP * first) || 1;
}

/** The length of the first columns of `product` outside the space of `left`, whose columns are orthonormal. */
function* outside(
  left: TallMatrix,
  product: TallMatrix,
  dimensions: number,
): Generator<void, number> {
  const wanted = firstColumns(product, dimensions);
  const within = yield* times(left, yield* crossed(left, wanted), wanted.width);
  return Math.sqrt(
    wanted.values.reduce((sum, value, at) => sum + (value - within.values[at]!) ** 2, 0),
  );
}

function strongest(right: TallMatrix, strengths: Float64Array, dimensions: number): Svd {
  const { width, values } = firstColumns(right, dimensions);
  return { dimensions: width, strengths: strengths.slice(0, width), right: values };
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
