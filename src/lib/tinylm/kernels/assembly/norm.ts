import { multiplyAdd, sumOfLanes, zeros } from './lanes';
import { at, pointer } from './memory';
import { sumOfProducts } from './reduce';

const TINY: f32 = 1e-5;

export function rmsNorm(y: i32, rms: i32, x: i32, gain: i32, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    const from = pointer(x + row * width);
    const factor: f32 = 1 / sqrt<f32>(sumOfProducts(from, from, width) / (width as f32) + TINY);
    store<f32>(pointer(rms + row), factor);
    normRow(pointer(y + row * width), from, pointer(gain), f32x4.splat(factor), width);
  }
}

export function rmsNormBack(
  dx: i32,
  dGain: i32,
  dy: i32,
  x: i32,
  rms: i32,
  gain: i32,
  rows: i32,
  width: i32,
): void {
  for (let row = 0; row < rows; row++) {
    const here = row * width;
    const factor = load<f32>(pointer(rms + row));
    normRowBack(
      pointer(dx + here),
      pointer(dGain),
      pointer(dy + here),
      pointer(x + here),
      factor,
      pointer(gain),
      width,
    );
  }
}

function normRow(y: usize, x: usize, gain: usize, factor: v128, width: i32): void {
  for (let i = 0; i < width; i += 4) {
    const scaled = f32x4.mul(v128.load(at(x, i)), factor);
    v128.store(at(y, i), f32x4.mul(scaled, v128.load(at(gain, i))));
  }
}

function normRowBack(
  dx: usize,
  dGain: usize,
  dy: usize,
  x: usize,
  factor: f32,
  gain: usize,
  width: i32,
): void {
  let along = zeros();
  for (let i = 0; i < width; i += 4) {
    const wanted = f32x4.mul(v128.load(at(dy, i)), v128.load(at(gain, i)));
    along = multiplyAdd(wanted, v128.load(at(x, i)), along);
  }
  const scale = f32x4.splat(factor);
  const back = f32x4.splat((sumOfLanes(along) * factor * factor) / (width as f32));
  for (let i = 0; i < width; i += 4) {
    const wanted = f32x4.mul(v128.load(at(dy, i)), v128.load(at(gain, i)));
    const across = f32x4.sub(wanted, f32x4.mul(v128.load(at(x, i)), back));
    v128.store(at(dx, i), multiplyAdd(scale, across, v128.load(at(dx, i))));
  }
  if (dGain == 0) return;
  for (let i = 0; i < width; i += 4) {
    const scaled = f32x4.mul(v128.load(at(x, i)), scale);
    v128.store(at(dGain, i), multiplyAdd(v128.load(at(dy, i)), scaled, v128.load(at(dGain, i))));
  }
}
