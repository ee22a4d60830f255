import type { Quadtree } from './quadtree';

/**
 * The repulsion between all points of a t-SNE map. With w = 1 / (1 + |yᵢ − yⱼ|²), writes Σⱼ w² (yᵢ
 * − yⱼ) for each point and returns the sum of w over all ordered pairs of two points.
 *
 * @param theta a box counts as a single point if its side is below theta times its distance; 0 is
 *   exact.
 * @param forces x y x y …, [count × 2]; overwritten.
 */
export function repulsion(tree: Quadtree, theta: number, forces: Float64Array): number {
  const { boxes, centreX, centreY, sizeSquared, first, end, next, order, x, y } = tree;
  const thetaSquared = theta * theta;
  let sum = 0;
  for (let point = 0; point < order.length; point++) {
    const px = x[point]!;
    const py = y[point]!;
    let weights = -1; // the point's own, reached during the traversal
    let forceX = 0;
    let forceY = 0;
    for (let box = 0; box < boxes;) {
      const dx = px - centreX[box]!;
      const dy = py - centreY[box]!;
      const square = dx * dx + dy * dy;
      if (sizeSquared[box]! < thetaSquared * square) {
        const weight = 1 / (1 + square);
        const all = weight * (end[box]! - first[box]!);
        weights += all;
        forceX += all * weight * dx;
        forceY += all * weight * dy;
        box = next[box]!;
      } else if (next[box]! === box + 1) {
        for (let at = first[box]!; at < end[box]!; at++) {
          const ddx = px - x[at]!;
          const ddy = py - y[at]!;
          const weight = 1 / (1 + ddx * ddx + ddy * ddy);
          weights += weight;
          forceX += weight * weight * ddx;
          forceY += weight * weight * ddy;
        }
        box++;
      } else box++;
    }
    sum += weights;
    forces[2 * order[point]!] = forceX;
    forces[2 * order[point]! + 1] = forceY;
  }
  return sum;
}
