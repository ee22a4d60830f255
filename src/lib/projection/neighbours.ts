import { rowsOf, type Vectors } from '../embedding/vectors';
import { dot } from '../math/vector';
import type { Work } from './work';

/** The `k` nearest other points of each of `count` points, from near to far; among equals the first comes first. */
export interface Neighbours {
  count: number;
  k: number;
  /** [count × k] */
  points: Int32Array;
  /** Their cosines, [count × k]. */
  similarities: Float64Array;
}

const POINTS_A_PIECE = 16;

/**
 * The nearest neighbours of every point by cosine: all pairs are compared, so the result is exact.
 *
 * @param points unit rows, [count × width].
 * @param k at least 0; at most count − 1 neighbours exist.
 */
export function* nearestNeighbours(points: Vectors, k: number): Work<Neighbours> {
  const { count } = points;
  const rows = rowsOf(points);
  const size = Math.max(0, Math.min(k, count - 1));
  const similarities = new Float64Array(count * size).fill(-Infinity);
  const found = { count, k: size, points: new Int32Array(count * size).fill(-1), similarities };
  for (let point = 0; point < count; point++) {
    for (let other = point + 1; other < count; other++) {
      const similarity = dot(rows[point]!, rows[other]!);
      offer(found, point, other, similarity);
      offer(found, other, point, similarity);
    }
    if (point % POINTS_A_PIECE === 0) yield;
  }
  return found;
}

/** Inserts a point into the k nearest if it is near enough. */
function offer({ k, points, similarities }: Neighbours, to: number, point: number, value: number) {
  const first = to * k;
  let at = first + k - 1;
  if (!(value > similarities[at]!)) return;
  for (; at > first && value > similarities[at - 1]!; at--) {
    similarities[at] = similarities[at - 1]!;
    points[at] = points[at - 1]!;
  }
  similarities[at] = value;
  points[at] = point;
}
