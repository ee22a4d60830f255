import { exponential, logarithm } from '../math/elementary';
import type { SparseMatrix } from '../math/sparse';
import { mean } from '../math/vector';
import type { Neighbours } from './neighbours';
import { symmetric } from './symmetric';
import type { Work } from './work';

const TOLERANCE = 1e-5;
const MOST_HALVINGS = 64;
const POINTS_A_PIECE = 512;
/** Least scale, as a share of the mean distance. */
const LEAST_SCALE = 1e-3;
/** Distances below this are rounding errors of 32-bit numbers. */
const ROUNDING = 1e-6;

/**
 * The fuzzy graph of UMAP (McInnes, Healy & Melville 2018, algorithms 2 and 3). A point's membership is 1 for its
 * nearest neighbour and exp(−(d − ρᵢ) / σᵢ) for the others, where ρᵢ is the distance of the nearest and σᵢ makes the
 * sum log₂(k + 1). The edge between two points has weight a + b − a b, where a and b are the two memberships. Distances
 * are 1 − cos.
 *
 * @param neighbours the k nearest of each point, without itself.
 */
export function* memberships(neighbours: Neighbours): Work<SparseMatrix> {
  const { count, k, similarities } = neighbours;
  const distances = similarities.map((cosine) => (1 - cosine > ROUNDING ? 1 - cosine : 0));
  const weights = new Float64Array(count * k);
  // the mean counts a point as its own neighbour at distance 0, as in the paper's algorithm
  const leastOf = (values: Float64Array) => (LEAST_SCALE * mean(values) * k) / (k + 1);
  const leastOfAll = leastOf(distances);
  for (let point = 0; point < count; point++) {
    const row = distances.subarray(point * k, (point + 1) * k);
    const nearest = row.find((distance) => distance > 0) ?? 0;
    const least = nearest > 0 ? leastOf(row) : leastOfAll;
    hold(row, nearest, least, weights.subarray(point * k, (point + 1) * k));
    if (point % POINTS_A_PIECE === 0) yield;
  }
  return symmetric(neighbours, weights, (one, other) => one + other - one * other);
}

function hold(distances: Float64Array, nearest: number, leastScale: number, weights: Float64Array) {
  const wanted = logarithm(distances.length + 1) / Math.LN2;
  let least = 0;
  let most = Infinity;
  let scale = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const difference = fill(distances, nearest, scale, weights) - wanted;
    if (Math.abs(difference) < TOLERANCE) break;
    if (difference > 0) most = scale;
    else least = scale;
    scale = most === Infinity ? 2 * scale : (least + most) / 2;
  }
  fill(distances, nearest, Math.max(scale, leastScale), weights);
}

/** Fills one row for a given scale and returns its sum. */
function fill(
  distances: Float64Array,
  nearest: number,
  scale: number,
  weights: Float64Array,
): number {
  let sum = 0;
  for (let at = 0; at < distances.length; at++) {
    const beyond = distances[at]! - nearest;
    weights[at] = beyond > 0 ? exponential(-beyond / scale) : 1;
    sum += weights[at]!;
  }
  return sum;
}
