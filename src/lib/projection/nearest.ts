import { rowOf, type Vectors } from '../embedding/vectors';

export interface Near {
  point: number;
  /** Cosine, −1 … 1. */
  similarity: number;
}

interface NearOnMap {
  point: number;
  /** In the map's own unit. */
  distance: number;
}

/** The k points most similar to one of them by cosine, without itself; among equals the first. */
export function nearest(points: Vectors, row: number, k: number): Near[] {
  return nearestTo(points, rowOf(points, row), k, [row]);
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
  const scores = cosines(points, vector);
  return leading(points.count, k, (point) => -scores[point]!, without).map((point) => ({
    point,
    similarity: scores[point]!,
  }));
}

/** The cosine of every point with a vector, [count]; 0 if either is all zeros. */
export function cosines(points: Vectors, vector: ArrayLike<number>): Float32Array {
  const length = lengthOf(vector);
  return Float32Array.from({ length: points.count }, (_, at) => {
    const row = rowOf(points, at);
    let product = 0;
    for (let axis = 0; axis < row.length; axis++) product += row[axis]! * vector[axis]!;
    const lengths = length * lengthOf(row);
    return lengths > 0 ? Math.max(-1, Math.min(1, product / lengths)) : 0;
  });
}

function lengthOf(vector: ArrayLike<number>): number {
  let square = 0;
  for (let axis = 0; axis < vector.length; axis++) square += vector[axis]! * vector[axis]!;
  return Math.sqrt(square);
}

/** The k points nearest to one of them on the map, without itself; among equals the first. */
export function nearestOnMap(positions: Float32Array, row: number, k: number): NearOnMap[] {
  const distance = (point: number) =>
    Math.hypot(
      positions[2 * point]! - positions[2 * row]!,
      positions[2 * point + 1]! - positions[2 * row + 1]!,
    );
  return leading(positions.length / 2, k, distance, [row]).map((point) => ({
    point,
    distance: distance(point),
  }));
}

function leading(
  count: number,
  k: number,
  key: (point: number) => number,
  without: readonly number[],
): number[] {
  const keys = Float64Array.from({ length: count }, (_, point) => key(point));
  return Array.from({ length: count }, (_, point) => point)
    .filter((point) => !without.includes(point))
    .sort((a, b) => keys[a]! - keys[b]! || a - b)
    .slice(0, Math.max(0, k));
}

/**
 * A position on the map for something that is not on it: the mean position of its nearest points,
 * weighted by their cosines. This is not a projection, only a hint where to look.
 */
export function meanPlace(positions: Float32Array, near: readonly Near[]): [x: number, y: number] {
  const weights = near.map(({ similarity }) => Math.max(0, similarity));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const mean = (axis: number) =>
    near.reduce((all, { point }, at) => all + positions[2 * point + axis]! * weights[at]!, 0) / sum;
  return [mean(0), mean(1)];
}
