import { rowsOf, type Vectors } from '../embedding/vectors';
import { dot, greatest, norm } from '../math/vector';

export interface Near {
  point: number;
  /** Cosine, −1 … 1. */
  similarity: number;
}

/**
 * The k points most similar to a vector by cosine; among equals the first.
 * @param without points to leave out.
 */
export function nearestTo(
  points: Vectors,
  vector: ArrayLike<number>,
  k: number,
  without: readonly number[] = [],
): Near[] {
  return nearestIn(cosines(points, vector), k, without);
}

/** The k points of the greatest similarities, the greatest first; among equals the first. */
export function nearestIn(
  similarities: ArrayLike<number>,
  k: number,
  without: readonly number[] = [],
): Near[] {
  const places = greatest(similarities, k, (point) => !without.includes(point));
  return places.map((point) => ({ point, similarity: similarities[point]! }));
}

/** The cosine of every point with a vector, [count]; 0 if either is all zeros. */
export function cosines(points: Vectors, vector: ArrayLike<number>): Float32Array {
  const length = norm(vector);
  return Float32Array.from(rowsOf(points), (row) => {
    const lengths = length * norm(row);
    return lengths > 0 ? Math.max(-1, Math.min(1, dot(row, vector) / lengths)) : 0;
  });
}

/** Minus the square of each point's distance from one of them on the map. */
export function nearnessOnMap(positions: Float32Array, point: number): Float32Array {
  const x = positions[2 * point]!;
  const y = positions[2 * point + 1]!;
  return Float32Array.from({ length: positions.length / 2 }, (_, other) => {
    const dx = positions[2 * other]! - x;
    const dy = positions[2 * other + 1]! - y;
    return -(dx * dx + dy * dy);
  });
}

/** The k points nearest to one of them on the map, without itself; among equals the first. */
export const nearestOnMap = (positions: Float32Array, row: number, k: number): number[] =>
  nearestIn(nearnessOnMap(positions, row), k, [row]).map(({ point }) => point);

/** Mean position of the nearest points, weighted by their cosines: not a projection, only a hint where to look. */
export function meanPlace(positions: Float32Array, near: readonly Near[]): [x: number, y: number] {
  const weights = near.map(({ similarity }) => Math.max(0, similarity));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const mean = (axis: number) =>
    near.reduce((all, { point }, at) => all + positions[2 * point + axis]! * weights[at]!, 0) / sum;
  return [mean(0), mean(1)];
}
