import { rowOf, unitRows, type Vectors } from '../embedding/vectors';
import { seededRng, shuffle } from '../math/rng';
import { dotRows } from '../math/rows';
import { nearestIn, nearnessOnMap } from './nearest';

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

const SEED = 1;
/** Most cosines to compute: all of 1,500 points, those of 500 among 5,000. */
const MOST_COSINES = 2_500_000;

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
export function quality(
  points: Vectors,
  positions: Float32Array,
  most: number,
  rows: number = Math.floor(MOST_COSINES / Math.max(1, points.count)),
): Quality {
  const { count } = points;
  const sample = sampled(count, Math.max(1, rows));
  const k = Math.max(0, Math.min(Math.floor(most), Math.floor((count - 1) / 2)));
  if (k === 0) return { k, trustworthiness: 1, continuity: 1, overlap: 1, rows: sample.length };
  const units = unitRows(points);
  let intruded = 0;
  let torn = 0;
  let shared = 0;
  for (const point of sample) {
    const inSpace = cosinesWith(units, point);
    const onMap = nearnessOnMap(positions, point);
    const nearInSpace = nearest(inSpace, point, k);
    const nearOnMap = nearest(onMap, point, k);
    const missed = nearInSpace.filter((other) => !nearOnMap.includes(other));
    for (const other of nearOnMap)
      if (!nearInSpace.includes(other)) intruded += rank(inSpace, point, other) - k;
    for (const other of missed) torn += rank(onMap, point, other) - k;
    shared += k - missed.length;
  }
  const worst = (sample.length * k * (2 * count - 3 * k - 1)) / 2;
  return {
    k,
    trustworthiness: 1 - intruded / worst,
    continuity: 1 - torn / worst,
    overlap: shared / (sample.length * k),
    rows: sample.length,
  };
}

function sampled(count: number, most: number): number[] {
  const all = Array.from({ length: count }, (_, point) => point);
  if (count <= most) return all;
  const drawn = shuffle(all, seededRng(SEED)).slice(0, most);
  return drawn.sort((a, b) => a - b);
}

const cosinesWith = (units: Vectors, point: number): Float32Array =>
  Float32Array.from(dotRows(units, Float64Array.from(rowOf(units, point))));

const nearest = (nearness: Float32Array, point: number, k: number): number[] =>
  nearestIn(nearness, k, [point]).map((near) => near.point);

/** The rank of another point, 1 for the nearest. */
function rank(nearness: Float32Array, point: number, other: number): number {
  const found = nearness[other]!;
  const isNearer = (at: number) => nearness[at]! > found || (nearness[at] === found && at < other);
  let nearer = 0;
  for (let at = 0; at < nearness.length; at++) if (at !== point && isNearer(at)) nearer++;
  return nearer + 1;
}
