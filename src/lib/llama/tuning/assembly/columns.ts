import { at, pointer } from '../../../tinylm/kernels/assembly/memory';

export function scaleColumns(y: i32, x: i32, scales: i32, base: i32, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    const to = pointer(y + row * width);
    const from = pointer(x + row * width);
    const before = pointer(base + row * width);
    for (let i = 0; i < width; i += 4) {
      let four = f32x4.mul(v128.load(at(from, i)), v128.load(pointer(scales + i)));
      if (base != 0) four = f32x4.add(four, v128.load(at(before, i)));
      v128.store(at(to, i), four);
    }
  }
}
