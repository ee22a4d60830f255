import { pointer } from '../../../tinylm/kernels/assembly/memory';
import { turn } from '../../../tinylm/kernels/assembly/rotary';

export function turnHeads(
  x: i32,
  rows: i32,
  stride: i32,
  heads: i32,
  e: i32,
  table: i32,
  direction: f32,
): void {
  for (let row = 0; row < rows; row++) {
    const angles = pointer(table + row * e);
    for (let head = 0; head < heads; head++) {
      const at = pointer(x + row * stride + head * e);
      turn(at, at, angles, e, direction);
    }
  }
}
