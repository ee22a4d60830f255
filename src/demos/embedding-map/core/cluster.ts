import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { seededRng, type Rng } from '~/lib/math/rng';

const MOST_ROUNDS = 100;

/**
 * Spherical k-means (Dhillon & Modha 2001): each point joins the centre with the largest cosine,
 * each centre becomes the mean direction of its points, until no point moves. It begins with
 * centres drawn far from each other (Arthur & Vassilvitskii 2007). It always finds the requested
 * number of clusters, whether the points form any or not; they are numbered by size, the largest 0.
 *
 * @param clusters 1 or more, capped at the number of points
 * @returns the cluster of each point, [count]
 * @throws RangeError if `clusters` is not a whole number of 1 or more
 */
export function clustersOf(points: Vectors, clusters: number, seed: number): Uint8Array {
  if (!Number.isInteger(clusters) || clusters < 1 || clusters > 255)
    throw new RangeError(`clusters is ${clusters}; give a whole number from 1 to 255.`);
  const units = unitRows(points);
  const many = Math.min(clusters, units.count);
  const of = new Uint8Array(units.count);
  if (many === 0) return of;
  const centres = firstCentres(units, many, seededRng(seed));
  for (let round = 0; round < MOST_ROUNDS && assign(units, centres, of); round++)
    recentre(units, of, centres);
  return bySize(of, many);
}

/** Draws first centres from the points, more likely the farther they are from earlier ones. */
function firstCentres(units: Vectors, many: number, rng: Rng): Vectors {
  const { count, width } = units;
  const centres = { count: many, width, values: new Float32Array(many * width) };
  const far = new Float64Array(count).fill(Infinity);
  let pick = Math.floor(rng() * count);
  for (let centre = 0; centre < many; centre++) {
    centres.values.set(rowOf(units, pick), centre * width);
    for (let point = 0; point < count; point++)
      far[point] = Math.min(far[point]!, Math.max(0, 1 - product(units, point, centres, centre)));
    pick = drawn(far, rng);
  }
  return centres;
}

function drawn(weights: Float64Array, rng: Rng): number {
  let left = rng() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let at = 0; at < weights.length; at++) {
    left -= weights[at]!;
    if (left < 0) return at;
  }
  return weights.length - 1;
}

/** Assigns each point to a cluster; true if any point changed its cluster. */
function assign(units: Vectors, centres: Vectors, of: Uint8Array): boolean {
  let moved = false;
  for (let point = 0; point < units.count; point++) {
    let [best, most] = [0, -Infinity];
    for (let centre = 0; centre < centres.count; centre++) {
      const like = product(units, point, centres, centre);
      if (like > most) [best, most] = [centre, like];
    }
    if (of[point] !== best) moved = true;
    of[point] = best;
  }
  return moved;
}

/** Moves each centre to the mean direction of its points; an empty cluster keeps its centre. */
function recentre(units: Vectors, of: Uint8Array, centres: Vectors): void {
  const sums = { ...centres, values: new Float32Array(centres.values.length) };
  of.forEach((cluster, point) => {
    const row = rowOf(units, point);
    const sum = rowOf(sums, cluster);
    for (let axis = 0; axis < row.length; axis++) sum[axis] = sum[axis]! + row[axis]!;
  });
  const means = unitRows(sums);
  const sizes = sizesOf(of, centres.count);
  for (let centre = 0; centre < centres.count; centre++)
    if (sizes[centre]! > 0) rowOf(centres, centre).set(rowOf(means, centre));
}

function product(a: Vectors, i: number, b: Vectors, j: number): number {
  const [from, to] = [i * a.width, j * a.width];
  let sum = 0;
  for (let axis = 0; axis < a.width; axis++) sum += a.values[from + axis]! * b.values[to + axis]!;
  return sum;
}

function sizesOf(of: Uint8Array, many: number): number[] {
  const sizes = new Array<number>(many).fill(0);
  for (const cluster of of) sizes[cluster]!++;
  return sizes;
}

function bySize(of: Uint8Array, many: number): Uint8Array {
  const sizes = sizesOf(of, many);
  const order = sizes.map((_, cluster) => cluster).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const place = new Uint8Array(many);
  order.forEach((cluster, at) => (place[cluster] = at));
  return of.map((cluster) => place[cluster]!);
}
