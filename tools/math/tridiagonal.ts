import { tridiagonal } from '~/lib/math/householder';
import { diagonalised } from '~/lib/math/ql';
import { seededRng } from '~/lib/math/rng';
import { norm, subtractAlong } from '~/lib/math/vector';

/** The largest eigenvalues, in order; column j of `vectors` (row-major [size × values]) belongs to the j-th. */
interface LeadingEigen {
  values: Float64Array;
  vectors: Float64Array;
}

/** Rounding of double precision, as a share of a number. */
const EPSILON = 2 ** -52;
/** Divisions by T − λ for each eigenvector; the first already leaves little of the others. */
const ROUNDS = 3;
/** An arbitrary seed for the vectors that the divisions begin with. */
const SEED = 1;

/**
 * The largest eigenvalues of a symmetric matrix and their vectors: Householder's reduction to a tridiagonal matrix, its
 * eigenvalues by QL steps with implicit shifts, and its eigenvectors by inverse iteration (Golub & Van Loan, "Matrix
 * Computations", sections 8.2 to 8.4; after EISPACK's tred2, tql1 and tinvit). For a thousand rows and more, where Jacobi's
 * rotations take many times as long.
 *
 * @param matrix row-major [size × size], symmetric; it is not changed.
 * @param count number of eigenvalues, at most `size`.
 */
export function leadingEigen(matrix: Float64Array, size: number, count: number): LeadingEigen {
  const reflections: { at: number; vector: Float64Array }[] = [];
  const { diagonal, beside } = tridiagonal(matrix.slice(), size, (at, vector) =>
    reflections.unshift({ at, vector }),
  );
  const own = { diagonal: diagonal.slice(), beside: beside.slice() };
  diagonalised(own);
  const values = own.diagonal.sort().reverse().slice(0, count);
  const rows = inverseIterated(diagonal, beside, values);
  const vectors = new Float64Array(size * count);
  for (let column = 0; column < count; column++) {
    const row = rows.subarray(column * size, (column + 1) * size);
    for (const { at, vector } of reflections) subtractAlong(row.subarray(at), vector);
    row.forEach((value, entry) => (vectors[entry * count + column] = value));
  }
  return { values, vectors };
}

/**
 * Eigenvectors of the tridiagonal matrix, one in each row [values × size]: each starts at random and is divided three
 * times by T − λ. All are kept orthogonal to those before them, so eigenvalues may lie as close together as they like.
 */
function inverseIterated(
  diagonal: Float64Array,
  below: Float64Array,
  values: Float64Array,
): Float64Array {
  const size = diagonal.length;
  const rng = seededRng(SEED);
  const rows = new Float64Array(values.length * size);
  const least = EPSILON * (norm(diagonal) + norm(below) || 1);
  values.forEach((value, number) => {
    const vector = rows.subarray(number * size, (number + 1) * size);
    for (let i = 0; i < size; i++) vector[i] = rng() - 0.5;
    for (let round = 0; round < ROUNDS; round++) {
      divide(vector, diagonal, below, value, least);
      normalise(vector);
      for (let before = 0; before < number; before++)
        subtractAlong(vector, rows.subarray(before * size, (before + 1) * size));
      normalise(vector);
    }
  });
  return rows;
}

/** Solves (T − value) x = vector in place, by elimination with row exchanges; pivots are at least `least`. */
function divide(
  vector: Float64Array,
  diagonal: Float64Array,
  below: Float64Array,
  value: number,
  least: number,
): void {
  const size = vector.length;
  const upper = new Float64Array(3 * size);
  let pivot = diagonal[0]! - value;
  let beside = below[0]!;
  for (let i = 0; i < size - 1; i++) {
    const under = below[i]!;
    const next = diagonal[i + 1]! - value;
    const last = below[i + 1]!;
    if (Math.abs(under) > Math.abs(pivot)) {
      const factor = pivot / under;
      upper.set([under, next, last], 3 * i);
      const own = vector[i]!;
      vector[i] = vector[i + 1]!;
      vector[i + 1] = own - factor * vector[i]!;
      pivot = beside - factor * next;
      beside = -factor * last;
    } else {
      if (Math.abs(pivot) < least) pivot = least;
      const factor = under / pivot;
      upper.set([pivot, beside, 0], 3 * i);
      vector[i + 1]! -= factor * vector[i]!;
      pivot = next - factor * beside;
      beside = last;
    }
  }
  upper[3 * size - 3] = Math.abs(pivot) < least ? least : pivot;
  for (let i = size - 1; i >= 0; i--) {
    const one = i + 1 < size ? upper[3 * i + 1]! * vector[i + 1]! : 0;
    const two = i + 2 < size ? upper[3 * i + 2]! * vector[i + 2]! : 0;
    vector[i] = (vector[i]! - one - two) / upper[3 * i]!;
  }
}

function normalise(vector: Float64Array): void {
  const length = norm(vector);
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
}
