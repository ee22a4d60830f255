import { rowOf, unitRows, type Vectors } from '../embedding/vectors';
import { seededRng, shuffle } from '../math/rng';
import { dotRows } from '../math/rows';

/** Measures of a map's reliability; 1 is best in all three. */
export interface Quality {
  /** Number of neighbours compared: the number requested, or fewer if there are too few points. */
  k: number;
  /** Low if points are neighbours on the map but far apart in the space. */
  trustworthiness: number;
  /** Low if neighbours in the space are separated on the map. */
  continuity: number;
  /** Share of the neighbours in the space that are also neighbours on the map. */
  overlap: number;
  /** Number of points that were evaluated, each against all others. */
  rows: number;
}

interface QualityOptions {
  /** Size of the sample; with fewer points, all are used. By default as many as memory allows. */
  rows?: number;
  seed?: number;
}

/** Evaluates maps of the same points, one after another. */
export interface Judge {
  /** Number of points evaluated: all, or a sample. */
  rows: number;
  /** @param k limited to (n − 1) / 2, up to which the formula is valid. */
  measure(positions: Float32Array, k: number): Quality;
}

/** Most cosines to keep, 10 MB: all of 1,500 points, those of 500 among 5,000. */
const MOST_COSINES = 2_500_000;

/** Evaluates a single map; see `openJudge`. */
export function quality(
  points: Vectors,
  positions: Float32Array,
  k: number,
  options: QualityOptions = {},
): Quality {
  return openJudge(points, options).measure(positions, k);
}

/**
 * Trustworthiness and continuity (Venna & Kaski 2001) and the overlap of neighbourhoods.
 *
 * With n points, r(i, j) the rank of j among the neighbours of i in the space, and U(i) the points among its k nearest
 * on the map that are not among its k nearest in the space:
 *
 *     trustworthiness = 1 − 2 / (n k (2n − 3k − 1)) · Σᵢ Σ_{j ∈ U(i)} (r(i, j) − k).
 *
 * Continuity is the same with map and space exchanged. With a sample of m points the sums run over the sample only,
 * with ranks among all n, and m replaces the first n. Equally near points are ranked by their index. Nearness in the
 * space is the cosine. A map of one or two points cannot be wrong: k is 0 and all three measures are 1.
 */
export function openJudge(points: Vectors, { rows, seed = 1 }: QualityOptions = {}): Judge {
  const { count } = points;
  const most = Math.max(1, rows ?? Math.floor(MOST_COSINES / Math.max(1, count)));
  const sample = sampled(count, most, seed);
  const units = evenWidth(unitRows(points));
  const space = sample.map((point) => farnesses(units, point));
  return {
    rows: sample.length,
    measure: (positions, k) => measured(sample, space, positions, allowed(k, count)),
  };
}

function allowed(k: number, count: number): number {
  return Math.max(0, Math.min(Math.floor(k), Math.floor((count - 1) / 2)));
}

function sampled(count: number, most: number, seed: number): number[] {
  const all = Array.from({ length: count }, (_, point) => point);
  if (count <= most) return all;
  const drawn = shuffle(all, seededRng(seed)).slice(0, most);
  return drawn.sort((a, b) => a - b);
}

/** The same rows, padded with a zero where `dotRows` needs an even width; rows without an axis become zeros. */
function evenWidth(vectors: Vectors): Vectors {
  const { count, width } = vectors;
  if (width > 0 && width % 2 === 0) return vectors;
  const even = width === 0 ? 2 : width + 1;
  const values = new Float32Array(count * even);
  for (let at = 0; at < count; at++) values.set(rowOf(vectors, at), at * even);
  return { count, width: even, values };
}

/** One key for each point that increases with its distance. */
function farnesses(units: Vectors, point: number): Float32Array {
  const cosines = dotRows(units.values, Float64Array.from(rowOf(units, point)));
  return Float32Array.from(cosines, (cosine) => -cosine);
}

function measured(
  sample: readonly number[],
  space: readonly Float32Array[],
  positions: Float32Array,
  k: number,
): Quality {
  if (k === 0) return { k, trustworthiness: 1, continuity: 1, overlap: 1, rows: sample.length };
  const count = positions.length / 2;
  const onMap = new Float32Array(count);
  let [intruded, torn, shared] = [0, 0, 0];
  sample.forEach((point, at) => {
    distancesOnMap(positions, point, onMap);
    const nearInSpace = nearestByKey(space[at]!, point, k);
    const nearOnMap = nearestByKey(onMap, point, k);
    const intruders = nearOnMap.filter((other) => !nearInSpace.includes(other));
    const missed = nearInSpace.filter((other) => !nearOnMap.includes(other));
    for (const other of intruders) intruded += rank(space[at]!, point, other) - k;
    for (const other of missed) torn += rank(onMap, point, other) - k;
    shared += k - missed.length;
  });
  const worst = (sample.length * k * (2 * count - 3 * k - 1)) / 2;
  return {
    k,
    trustworthiness: 1 - intruded / worst,
    continuity: 1 - torn / worst,
    overlap: shared / (sample.length * k),
    rows: sample.length,
  };
}

function distancesOnMap(positions: Float32Array, point: number, squares: Float32Array): void {
  const x = positions[2 * point]!;
  const y = positions[2 * point + 1]!;
  for (let other = 0; other < squares.length; other++) {
    const dx = positions[2 * other]! - x;
    const dy = positions[2 * other + 1]! - y;
    squares[other] = dx * dx + dy * dy;
  }
}

/** The k points with the smallest keys, from near to far, without `point`; among equals the first. */
function nearestByKey(keys: Float32Array, point: number, k: number): Int32Array {
  const found = new Int32Array(k);
  let filled = 0;
  for (let other = 0; other < keys.length && k > 0; other++) {
    const key = keys[other]!;
    if (other === point || (filled === k && !(key < keys[found[k - 1]!]!))) continue;
    let at = filled === k ? k - 1 : filled++;
    for (; at > 0 && key < keys[found[at - 1]!]!; at--) found[at] = found[at - 1]!;
    found[at] = other;
  }
  return found;
}

/** The rank of another point, 1 for the nearest. */
function rank(keys: Float32Array, point: number, other: number): number {
  const key = keys[other]!;
  let nearer = 0;
  for (let at = 0; at < keys.length; at++) {
    if (keys[at]! < key || (keys[at] === key && at < other)) nearer++;
  }
  const itself = keys[point]! < key || (keys[point] === key && point < other) ? 1 : 0;
  return nearer - itself + 1;
}
