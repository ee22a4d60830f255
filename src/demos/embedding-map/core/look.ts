import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { cosines, nearestIn, nearestOnMap } from '~/lib/projection/nearest';

/** Neighbours that are compared. */
export const K = 10;

export type Look = ReturnType<typeof lookAt>;

/**
 * The nearest of a point by their numbers, the nearest first; those of them that are not among the nearest on the map; and the
 * nearest on the map that are none by their numbers.
 * @param positions places on the map, x y x y …
 */
export function lookAt(vectors: Vectors, positions: Float32Array, point: number) {
  const all = cosines(vectors, rowOf(vectors, point));
  const near = nearestIn(all, K, [point]);
  const shown = nearestOnMap(positions, point, K);
  const known = new Set(near.map((one) => one.point));
  return {
    point,
    near,
    cosines: all,
    hidden: [...known].filter((one) => !shown.includes(one)),
    strangers: shown.filter((one) => !known.has(one)),
  };
}

/** Cosines that a search for a lie may compute. */
const MOST = 300_000;
/** A lie about a point without a near neighbour says little. */
const NEAR = 0.3;

/**
 * The point about which the map lies most: of its nearest few stand beside it, though one is very near.
 * @param base points that may be chosen, the first of all
 * @param seen points that were shown before, which come again once all were
 */
export function nextLie(
  vectors: Vectors,
  positions: Float32Array,
  base: number,
  seen: readonly number[],
): Look {
  const mapped = { ...vectors, count: base };
  const places = positions.subarray(0, 2 * base);
  const step = Math.ceil(base ** 2 / MOST);
  let best = { point: 0, score: Infinity };
  for (let point = 0; point < base; point += step) {
    const look = lookAt(mapped, places, point);
    const { similarity = 0 } = look.near[0] ?? {};
    const again = seen.includes(point) ? K * (1 + seen.lastIndexOf(point)) : 0;
    const score = K - look.hidden.length - 3 * similarity + (similarity < NEAR ? K : 0) + again;
    if (score < best.score) best = { point, score };
  }
  return lookAt(vectors, positions, best.point);
}
