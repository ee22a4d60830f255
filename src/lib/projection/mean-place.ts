import type { Near } from './nearest';

/**
 * A place on the map for something that is not on it: the mean of where its nearest points lie,
 * weighted by their cosines. No projection of it: a hint where to look.
 */
export function meanPlace(positions: Float32Array, near: readonly Near[]): [x: number, y: number] {
  const weights = near.map(({ similarity }) => Math.max(0, similarity));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const mean = (axis: number) =>
    near.reduce((all, { point }, at) => all + positions[2 * point + axis]! * weights[at]!, 0) / sum;
  return [mean(0), mean(1)];
}
