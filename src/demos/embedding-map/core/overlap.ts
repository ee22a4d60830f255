import { nearestOnMap } from '~/lib/projection/nearest';

/** The most points that are compared. */
const LOOKED_AT = 300;

/**
 * The agreement of two maps of the same points on neighbours: the mean share of a point's k nearest on one map that are
 * among its k nearest on the other, 1 if all are. Of many points, only every n-th is compared.
 *
 * @param a positions of one map, [count × 2]; `b` those of the other
 */
export function overlapOnMaps(a: Float32Array, b: Float32Array, k: number): number {
  const count = Math.min(a.length, b.length) / 2;
  const among = Math.min(k, count - 1);
  if (among < 1) return 1;
  const every = Math.max(1, Math.floor(count / LOOKED_AT));
  let [shared, points] = [0, 0];
  for (let point = 0; point < count; point += every, points++) {
    const near = new Set(nearestOnMap(a, point, among).map(({ point: other }) => other));
    for (const { point: other } of nearestOnMap(b, point, among)) if (near.has(other)) shared++;
  }
  return shared / (points * among);
}
