import type { Vectors } from '../embedding/vectors';
import { ROWS_A_BLOCK, productsOfBlocks } from './products';
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

/** Number of block pairs between two pauses. */
const PAIRS_A_PIECE = 8;

/**
 * The nearest neighbours of every point by cosine: all pairs are compared, so the result is exact.
 *
 * @param points unit rows, [count × width].
 * @param k at least 0; at most count − 1 neighbours exist.
 */
export function* nearestNeighbours(points: Vectors, k: number): Work<Neighbours> {
  const blocks = Math.ceil(points.count / ROWS_A_BLOCK);
  const pairs = (blocks * (blocks + 1)) / 2;
  const found = emptyNeighbours(points.count, Math.max(0, Math.min(k, points.count - 1)));
  const products = new Float64Array(ROWS_A_BLOCK * ROWS_A_BLOCK);
  let done = 0;
  for (let left = 0; left < blocks; left++) {
    for (let right = left; right < blocks; right++) {
      productsOfBlocks(points, left, right, products);
      offerBlock(found, left, right, products);
      if (++done % PAIRS_A_PIECE === 0) yield done / pairs;
    }
  }
  return found;
}

function emptyNeighbours(count: number, k: number): Neighbours {
  const points = new Int32Array(count * k).fill(-1);
  return { count, k, points, similarities: new Float64Array(count * k).fill(-Infinity) };
}

/** Offers the pairs of two blocks to both of their points. Every point receives the others in ascending order. */
function offerBlock(found: Neighbours, left: number, right: number, products: Float64Array): void {
  const { count, k } = found;
  if (k === 0) return;
  const [firstRow, firstColumn] = [left * ROWS_A_BLOCK, right * ROWS_A_BLOCK];
  const rows = Math.min(ROWS_A_BLOCK, count - firstRow);
  const columns = Math.min(ROWS_A_BLOCK, count - firstColumn);
  for (let i = 0; i < rows; i++) {
    for (let j = left === right ? i + 1 : 0; j < columns; j++) {
      const similarity = products[i * ROWS_A_BLOCK + j]!;
      offer(found, firstRow + i, firstColumn + j, similarity);
      offer(found, firstColumn + j, firstRow + i, similarity);
    }
  }
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
