import { diagonalised } from './ql';
import { seededRng } from './rng';
import { norm } from './vector';

/** The largest eigenvalues, in order; column j of `vectors` (row-major [size × values]) belongs to the j-th. */
interface LeadingEigen {
  values: Float64Array;
  vectors: Float64Array;
}

/** A symmetric matrix as Q · T · Qᵀ, with T tridiagonal and Q a product of reflections. */
interface Reduced {
  diagonal: Float64Array;
  /** The entries below the diagonal; the last one is 0. */
  below: Float64Array;
  /** Vectors of length √2, one in each row [size × size]; each reflects x to x − (vᵀx) v, the last one first. */
  reflections: Float64Array;
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
 * Computations", sections 8.2 to 8.4; after EISPACK's tred2, tql1 and tinvit). For a thousand rows and more, where
 * Jacobi's rotations (`symmetricEigen`) take many times as long.
 *
 * @param matrix row-major [size × size], symmetric; it is not changed.
 * @param count number of eigenvalues, at most `size`.
 */
export function leadingEigen(matrix: Float64Array, size: number, count: number): LeadingEigen {
  const { diagonal, below, reflections } = reduced(matrix.slice(), size);
  const own = { diagonal: diagonal.slice(), beside: below.slice() };
  diagonalised(own);
  const values = own.diagonal.sort().reverse().slice(0, count);
  const rows = inverseIterated(diagonal, below, values);
  const vectors = new Float64Array(size * count);
  for (let column = 0; column < count; column++) {
    const vector = rows.subarray(column * size, (column + 1) * size);
    for (let at = size - 3; at >= 0; at--) reflect(vector, reflections, at * size);
    vector.forEach((value, row) => (vectors[row * count + column] = value));
  }
  return { values, vectors };
}

/** Makes `work` tridiagonal: one reflection a column, applied from both sides. */
function reduced(work: Float64Array, size: number): Reduced {
  const reflections = new Float64Array(size * size);
  const below = new Float64Array(size);
  const product = new Float64Array(size);
  for (let column = 0; column < size - 2; column++) {
    const vector = reflections.subarray(column * size, (column + 1) * size);
    below[column] = reflectionOf(
      work.subarray(column * size, (column + 1) * size),
      vector,
      column + 1,
    );
    // half of vᵀ A v, times v, makes the two-sided reflection a symmetric change: A − v wᵀ − w vᵀ
    let half = 0;
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let i = column + 1, at = row * size + i; i < size; i++, at++)
        sum += work[at]! * vector[i]!;
      product[row] = sum;
      half += (sum * vector[row]!) / 2;
    }
    for (let i = column + 1; i < size; i++) product[i]! -= half * vector[i]!;
    for (let row = column + 1; row < size; row++) {
      const one = vector[row]!;
      const other = product[row]!;
      for (let i = column + 1, at = row * size + i; i < size; i++, at++)
        work[at]! -= one * product[i]! + other * vector[i]!;
    }
  }
  if (size > 1) below[size - 2] = work[(size - 2) * size + size - 1]!;
  return {
    diagonal: Float64Array.from({ length: size }, (_, i) => work[i * size + i]!),
    below,
    reflections,
  };
}

/**
 * Writes the vector of length √2 that reflects `row` from `start` on to its first entry, or zeros if nothing is left to do.
 *
 * @returns that entry
 */
function reflectionOf(row: Float64Array, vector: Float64Array, start: number): number {
  let squares = 0;
  for (let i = start; i < row.length; i++) squares += row[i]! ** 2;
  const first = row[start]!;
  if (squares - first ** 2 <= 0) return first;
  const target = first > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  const scale = 1 / Math.sqrt(squares - first * target);
  for (let i = start; i < row.length; i++) vector[i] = row[i]! * scale;
  vector[start] = (first - target) * scale;
  return target;
}

function reflect(vector: Float64Array, reflections: Float64Array, at: number): void {
  let along = 0;
  for (let i = 0; i < vector.length; i++) along += vector[i]! * reflections[at + i]!;
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * reflections[at + i]!;
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
      for (let before = 0; before < number; before++) {
        const other = rows.subarray(before * size, (before + 1) * size);
        let along = 0;
        for (let i = 0; i < size; i++) along += vector[i]! * other[i]!;
        for (let i = 0; i < size; i++) vector[i]! -= along * other[i]!;
      }
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
