import { randomNormal, type Rng } from './rng';
import { norm, subtractAlong } from './vector';

/**
 * A random orthogonal matrix, row-major [width × width], every one equally likely (Haar measure): normal numbers whose
 * rows are made orthonormal one after the other (Gram & Schmidt). It turns a space, and may mirror it.
 */
export function randomRotation(width: number, rng: Rng): Float64Array {
  const rotation = Float64Array.from({ length: width * width }, () => randomNormal(rng));
  const rowAt = (row: number) => rotation.subarray(row * width, (row + 1) * width);
  for (let row = 0; row < width; row++) {
    const one = rowAt(row);
    for (let before = 0; before < row; before++) subtractAlong(one, rowAt(before));
    const length = norm(one);
    one.forEach((value, axis) => (one[axis] = value / length));
  }
  return rotation;
}
