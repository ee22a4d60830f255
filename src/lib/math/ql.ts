/** Most iterations for a single eigenvalue; two or three are usual. */
const MOST_TURNS = 60;
const EPSILON = 2 ** -52;

/** A symmetric matrix with entries only on the diagonal and beside it. */
export interface Tridiagonal {
  diagonal: Float64Array;
  /** The off-diagonal entries; entry i is between diagonal entries i and i + 1. The last is not used. */
  beside: Float64Array;
}

/** Receives each rotation of axes i and i + 1. */
type Rotated = (i: number, cos: number, sin: number) => void;

/**
 * Replaces the diagonal of a tridiagonal matrix by its eigenvalues, in no order, and destroys `beside`: implicitly shifted QL
 * steps (Golub & Van Loan, "Matrix Computations", section 8.3.3).
 */
export function diagonalised(
  { diagonal, beside }: Tridiagonal,
  rotated: Rotated = () => undefined,
): void {
  for (let from = 0; from < diagonal.length; from++)
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const to = blockEnd(diagonal, beside, from);
      if (to === from) break;
      step(diagonal, beside, from, to, rotated);
    }
}

/**
 * The eigenvalues of a tridiagonal matrix from largest to smallest, and some entries of each eigenvector.
 *
 * @param rows the entries wanted of the eigenvectors; the matrix is not changed.
 * @returns vectors row-major [size × rows]: row j belongs to the j-th eigenvalue
 */
export function tridiagonalEigen(
  matrix: Tridiagonal,
  rows: readonly number[],
): { values: Float64Array; vectors: Float64Array } {
  const size = matrix.diagonal.length;
  const diagonal = matrix.diagonal.slice();
  const beside = matrix.beside.slice();
  const width = rows.length;
  const entries = new Float64Array(size * width);
  rows.forEach((row, at) => (entries[row * width + at] = 1));
  diagonalised({ diagonal, beside }, (i, cos, sin) => {
    const one = i * width;
    const other = (i + 1) * width;
    for (let at = 0; at < width; at++) {
      const a = entries[one + at]!;
      const b = entries[other + at]!;
      entries[other + at] = sin * a + cos * b;
      entries[one + at] = cos * a - sin * b;
    }
  });
  const order = [...diagonal.keys()].sort((a, b) => diagonal[b]! - diagonal[a]!);
  const vectors = new Float64Array(size * width);
  order.forEach((from, to) =>
    vectors.set(entries.subarray(from * width, (from + 1) * width), to * width),
  );
  return { values: Float64Array.from(order, (at) => diagonal[at]!), vectors };
}

/** The end of the block that begins at `from`, where an off-diagonal entry is negligible. */
function blockEnd(diagonal: Float64Array, beside: Float64Array, from: number): number {
  let to = from;
  while (to < diagonal.length - 1) {
    const around = Math.abs(diagonal[to]!) + Math.abs(diagonal[to + 1]!);
    if (Math.abs(beside[to]!) <= EPSILON * around) return to;
    to++;
  }
  return to;
}

/** One QL step with Wilkinson's shift; its rotations are chased from the end of the block to its beginning. */
function step(
  diagonal: Float64Array,
  beside: Float64Array,
  from: number,
  to: number,
  rotated: Rotated,
): void {
  const slope = (diagonal[from + 1]! - diagonal[from]!) / (2 * beside[from]!);
  const root = Math.sqrt(slope * slope + 1);
  let bulge =
    diagonal[to]! - diagonal[from]! + beside[from]! / (slope + (slope < 0 ? -root : root));
  let sin = 1;
  let cos = 1;
  let shift = 0;
  for (let i = to - 1; i >= from; i--) {
    const across = sin * beside[i]!;
    const along = cos * beside[i]!;
    const length = Math.sqrt(across * across + bulge * bulge);
    beside[i + 1] = length;
    if (length === 0) {
      diagonal[i + 1]! -= shift;
      beside[to] = 0;
      return;
    }
    [sin, cos] = [across / length, bulge / length];
    rotated(i, cos, sin);
    const rest = diagonal[i + 1]! - shift;
    const turned = (diagonal[i]! - rest) * sin + 2 * cos * along;
    shift = sin * turned;
    diagonal[i + 1] = rest + shift;
    bulge = cos * turned - along;
  }
  diagonal[from]! -= shift;
  beside[from] = bulge;
  beside[to] = 0;
}
