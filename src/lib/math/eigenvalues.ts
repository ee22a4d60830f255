import { tridiagonal } from './householder';
import { diagonalised } from './ql';

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
