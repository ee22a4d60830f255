import type { Tridiagonal } from './ql';
import { randomNormal, type Rng } from './rng';
import { dot, norm, subtractAlong } from './vector';

export interface Lanczos {
  step(): void;
  /** Number of steps that were taken. */
  steps(): number;
  /**
   * After m steps: the basis Q, m orthonormal vectors; T = Qᵀ C Q; and the length of what C Q has outside the basis, all of
   * it in its last column.
   */
  result(): { size: number; basis: Float64Array[]; tridiagonal: Tridiagonal; rest: number };
}

/** A remainder below this share of a vector's length is rounding: the steps then start again. */
const NOTHING = 1e-10;

/**
 * Lanczos' method on a symmetric matrix C without negative eigenvalues, with full reorthogonalisation. Where the directions found so far are closed under C, it goes on from a random
 * direction outside them, so that `size` steps find all.
 *
 * @param size length of a vector
 * @param multiply gives C · vector
 */
export function openLanczos(
  size: number,
  multiply: (vector: Float64Array) => Float64Array,
  rng: Rng,
): Lanczos {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = outside(randomVector(size, rng), basis).vector;
  return {
    step(): void {
      const factor = 1 / norm(next);
      basis.push(next.map((value) => value * factor));
      const image = multiply(basis.at(-1)!);
      diagonal.push(dot(image, basis.at(-1)!));
      const { vector, share } = outside(image, basis);
      const isClosed = share < NOTHING || basis.length === size;
      beside.push(isClosed ? 0 : norm(vector));
      next = isClosed ? outside(randomVector(size, rng), basis).vector : vector;
    },
    steps: (): number => basis.length,
    result: () => ({
      size,
      basis,
      tridiagonal: { diagonal: Float64Array.from(diagonal), beside: Float64Array.from(beside) },
      rest: beside.at(-1) ?? 0,
    }),
  };
}

const randomVector = (size: number, rng: Rng): Float64Array =>
  new Float64Array(size).map(() => randomNormal(rng));

/** The part of a vector that is orthogonal to a basis, twice over for the sake of rounding, and its share of the length. */
function outside(
  given: Float64Array,
  basis: readonly Float64Array[],
): { vector: Float64Array; share: number } {
  const vector = given.slice();
  for (let time = 0; time < 2; time++)
    for (const direction of basis) subtractAlong(vector, direction);
  const length = norm(given);
  return { vector, share: length > 0 ? norm(vector) / length : 0 };
}
