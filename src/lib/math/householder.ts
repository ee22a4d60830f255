import { type Tridiagonal, diagonalised } from './ql';
import { dot } from './vector';

/** Receives each reflection 1 − v vᵀ: its vector v of length √2, for the entries from `at` on. */
type Reflected = (at: number, vector: Float64Array) => void;

/**
 * Makes a symmetric matrix tridiagonal: one Householder reflection per column, applied to its row too, clears everything
 * beyond the neighbour of the diagonal (Golub & Van Loan, "Matrix Computations", section 8.3.1).
 *
 * @param work row-major [size × size]; it is used up.
 */
export function tridiagonal(
  work: Float64Array,
  size: number,
  reflected: Reflected = () => undefined,
): Tridiagonal {
  const beside = new Float64Array(size);
  for (let k = 0; k < size - 1; k++) beside[k] = reflect(work, size, k, reflected);
  return { diagonal: Float64Array.from({ length: size }, (_, i) => work[i * size + i]!), beside };
}

/** @returns the remaining off-diagonal entry of column k */
function reflect(work: Float64Array, size: number, k: number, reflected: Reflected): number {
  const axis = Float64Array.from({ length: size - k - 1 }, (_, i) => work[(k + 1 + i) * size + k]!);
  const length = Math.sqrt(dot(axis, axis));
  const left = axis[0]! > 0 ? -length : length;
  axis[0]! -= left;
  const squared = dot(axis, axis);
  if (squared > 0) {
    takeOff(work, size, k + 1, axis, 2 / squared);
    const scale = Math.sqrt(2 / squared);
    reflected(
      k + 1,
      axis.map((value) => value * scale),
    );
  }
  return left;
}

/** Reflects the lower right block that begins at `at`: A ← (1 − scale·v·vᵀ) A (1 − scale·v·vᵀ). */
function takeOff(
  work: Float64Array,
  size: number,
  at: number,
  axis: Float64Array,
  scale: number,
): void {
  const image = axis.map((_, i) => {
    const row = (at + i) * size + at;
    return scale * dot(work.subarray(row, row + axis.length), axis);
  });
  const half = (scale * dot(image, axis)) / 2;
  const other = image.map((value, i) => value - half * axis[i]!);
  for (let i = 0; i < axis.length; i++)
    for (let j = 0; j < axis.length; j++)
      work[(at + i) * size + at + j]! -= axis[i]! * other[j]! + other[i]! * axis[j]!;
}

/**
 * The eigenvalues of a symmetric matrix without its eigenvectors, from largest to smallest: reflections make it
 * tridiagonal, then implicitly shifted QL steps make it diagonal (Golub & Van Loan, "Matrix Computations", sections
 * 8.3.1 and 8.3.3).
 *
 * @param matrix row-major [size × size], symmetric; it is not changed.
 * @example symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2) → [3, 1]
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const reduced = tridiagonal(matrix.slice(), size);
  diagonalised(reduced);
  return reduced.diagonal.sort().reverse();
}
