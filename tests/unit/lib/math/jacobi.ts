/** Eigenvalues from largest to smallest; column j of `vectors` (row-major [size × size]) belongs to the j-th. */
interface Eigen {
  values: Float64Array;
  vectors: Float64Array;
}

const MOST_SWEEPS = 60;
/** Off-diagonal squares as a share of the diagonal ones; below this they do not matter in double precision. */
const NEGLIGIBLE = 1e-32;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (Golub & Van Loan, "Matrix
 * Computations", section 8.5): rotates two axes at a time so that their common entry becomes zero; after a few sweeps
 * over all pairs only the diagonal is left, or rounding keeps the rest from shrinking.
 *
 * @param matrix row-major [size × size], symmetric; it is not changed.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const work = matrix.slice();
  const vectors = identity(size);
  let left = Infinity;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const beside = besideDiagonal(work, size);
    if (beside <= NEGLIGIBLE || beside >= left) break;
    left = beside;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(work, vectors, size, p, q);
    }
  }
  return sorted(work, vectors, size);
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}

/** Off-diagonal squares as a share of the diagonal ones; 0 for a matrix of zeros. */
function besideDiagonal(matrix: Float64Array, size: number): number {
  let onDiagonal = 0;
  let beside = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const square = matrix[row * size + column]! ** 2;
      if (row === column) onDiagonal += square;
      else beside += square;
    }
  }
  return beside === 0 ? 0 : beside / onDiagonal;
}

/** Rotates axes p and q by the angle that makes the entry (p, q) zero. */
function rotate(work: Float64Array, vectors: Float64Array, size: number, p: number, q: number) {
  const shared = work[p * size + q]!;
  if (shared === 0) return;
  const slope = (work[q * size + q]! - work[p * size + p]!) / (2 * shared);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cos = 1 / Math.hypot(tangent, 1);
  const sin = tangent * cos;
  for (let i = 0; i < size; i++) turn(work, i * size + p, i * size + q, cos, sin);
  for (let i = 0; i < size; i++) turn(work, p * size + i, q * size + i, cos, sin);
  for (let i = 0; i < size; i++) turn(vectors, i * size + p, i * size + q, cos, sin);
}

function turn(matrix: Float64Array, first: number, second: number, cos: number, sin: number) {
  const a = matrix[first]!;
  const b = matrix[second]!;
  matrix[first] = cos * a - sin * b;
  matrix[second] = sin * a + cos * b;
}

function sorted(work: Float64Array, vectors: Float64Array, size: number): Eigen {
  const diagonal = (i: number) => work[i * size + i]!;
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => diagonal(j) - diagonal(i));
  const columns = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row++) columns[row * size + to] = vectors[row * size + from]!;
  });
  return { values: Float64Array.from(order, diagonal), vectors: columns };
}
