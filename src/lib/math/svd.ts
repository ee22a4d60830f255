import type { Progress, Stepper } from '../stepper';
import { openLanczos, type Lanczos } from './lanczos';
import type { Rng } from './rng';
import { multiply, type SparseMatrix } from './sparse';
import { tridiagonalEigen } from './ql';

/** The strongest directions of a matrix A ≈ U S Vᵀ. U is left out: it is A V S⁻¹. */
export interface Svd {
  /** Number of directions kept: the number requested, or the rank of A if that is less. */
  dimensions: number;
  /** Singular values from largest to smallest, [dimensions]. */
  strengths: Float64Array;
  /** V, row-major [A.width × dimensions], orthonormal columns. */
  right: Float64Array;
}

/** Up to this many rows or columns, whichever are fewer, all steps are taken: then the result is exact. */
const ALL_STEPS = 256;
/** The sine of the largest angle to the exact space at which the work ends. */
const TOLERANCE = 1e-5;
/** The least gap to the next square that is waited for, as a share of the largest: equal ones have no order. */
const LEAST_GAP = 1e-8;
/** Squares of singular values below this share of the largest are rounding errors. */
const NEGLIGIBLE = 1e-12;

/**
 * Truncated singular value decomposition by the method of Lanczos (1950; Golub & Van Loan, "Matrix Computations", chapter 10) on
 * A Aᵀ or Aᵀ A, whichever is smaller.
 *
 * Each step multiplies by A and Aᵀ once, and makes the new direction orthogonal to all before. The work ends once the residual of
 * the wanted directions, over the gap to the next one, bounds the sine of the angle to the exact space (Davis & Kahan 1970), or
 * after as many steps as there are directions. Only products with the sparse matrix are needed, so 50,000 rows are not a
 * problem. In a matrix that large, a value that occurs several times may be found once. The same `rng` gives the same result.
 *
 * @param dimensions number of directions to keep, at least 1.
 * @returns a stepper; one unit of work is a step. How many are needed is estimated.
 */
export function openSvd(
  matrix: SparseMatrix,
  dimensions: number,
  rng: Rng,
): Stepper<Progress<Svd>> {
  const size = Math.min(matrix.rows, matrix.width);
  const lanczos = openLanczos(size, gramOf(matrix), rng);
  let next = size <= ALL_STEPS ? size : Math.min(size, 2 * dimensions + 40);
  let svd: Svd | undefined;
  return {
    advance(n) {
      for (let unit = 0; unit < n && !svd; unit++) {
        if (lanczos.steps() < size) lanczos.step();
        if (lanczos.steps() < next) continue;
        if (next === size || isConverged(lanczos, dimensions))
          svd = svdOf(matrix, lanczos, dimensions); // prettier-ignore
        else next = Math.min(size, Math.ceil(next * 1.25));
      }
      return !svd;
    },
    snapshot: () => ({
      done: lanczos.steps(),
      of: svd ? lanczos.steps() : Math.max(next, lanczos.steps() + 1),
      result: svd,
    }),
  };
}

/** Multiplies by A Aᵀ, or by Aᵀ A if A has fewer columns than rows. */
function gramOf(matrix: SparseMatrix): (vector: Float64Array) => Float64Array {
  const { rows, width } = matrix;
  const isByRows = rows <= width;
  return (vector) => {
    const between = new Float64Array(Math.max(rows, width));
    const product = new Float64Array(vector.length);
    multiply(matrix, vector, 1, between, isByRows);
    multiply(matrix, between, 1, product, !isByRows);
    return product;
  };
}

/** True if the directions that the steps have found so far span the exact space to the tolerance. */
function isConverged(lanczos: Lanczos, dimensions: number): boolean {
  const { tridiagonal, rest } = lanczos.result();
  const { values, vectors } = tridiagonalEigen(tridiagonal, [tridiagonal.diagonal.length - 1]);
  const residual = rest * Math.hypot(...vectors.subarray(0, dimensions));
  const gap = values[dimensions - 1]! - values[dimensions]!;
  return residual <= TOLERANCE * Math.max(gap, LEAST_GAP * values[0]!);
}

function svdOf(matrix: SparseMatrix, lanczos: Lanczos, dimensions: number): Svd {
  const { tridiagonal, basis, size } = lanczos.result();
  const steps = basis.length;
  const { values, vectors } = tridiagonalEigen(tridiagonal, [...basis.keys()]);
  const rank = values.filter((value) => value > 0 && value > NEGLIGIBLE * values[0]!).length;
  const width = Math.min(dimensions, rank);
  const strengths = values.slice(0, width).map(Math.sqrt);
  const own = new Float64Array(size * width);
  for (let step = 0; step < steps; step++)
    for (let row = 0; row < size; row++) {
      const entry = basis[step]![row]!;
      for (let j = 0; j < width; j++) own[row * width + j]! += entry * vectors[j * steps + step]!;
    }
  if (matrix.rows > matrix.width) return { dimensions: width, strengths, right: own };
  const right = new Float64Array(matrix.width * width);
  multiply(matrix, own, width, right, true);
  right.forEach((value, at) => (right[at] = value / strengths[at % width]!));
  return { dimensions: width, strengths, right };
}
