import { multiplyAdd } from './lanes';
import { pointer } from './memory';

export function scale(x: i32, factor: f32, n: i32): void {
  for (let i = x; i < x + n; i += 4) {
    v128.store(pointer(i), f32x4.mul(v128.load(pointer(i)), f32x4.splat(factor)));
  }
}

export function sumOfSquares(x: i32, n: i32): f64 {
  let sum = f64x2.splat(0);
  for (let i = x; i < x + n; i += 4) {
    const four = v128.load(pointer(i));
    const low = f64x2.promote_low_f32x4(four);
    const high = f64x2.promote_low_f32x4(v128.shuffle<f64>(four, four, 1, 1));
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

export function adamw(
  p: i32,
  g: i32,
  m: i32,
  v: i32,
  n: i32,
  rate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  decay: f64,
  correction1: f64,
  correction2: f64,
  gradientScale: f64,
): void {
  const kept1 = f32x4.splat(beta1 as f32);
  const kept2 = f32x4.splat(beta2 as f32);
  const new1 = f32x4.splat((1 - beta1) as f32);
  const new2 = f32x4.splat((1 - beta2) as f32);
  const step = f32x4.splat((rate / correction1) as f32);
  const unbiased2 = f32x4.splat((1 / correction2) as f32);
  const tiny = f32x4.splat(epsilon as f32);
  const shrunk = f32x4.splat((1 - rate * decay) as f32);
  const factor = f32x4.splat(gradientScale as f32);
  for (let i = 0; i < n; i += 4) {
    const gradient = f32x4.mul(v128.load(pointer(g + i)), factor);
    const mean = multiplyAdd(new1, gradient, f32x4.mul(kept1, v128.load(pointer(m + i))));
    const squared = f32x4.mul(gradient, gradient);
    const square = multiplyAdd(new2, squared, f32x4.mul(kept2, v128.load(pointer(v + i))));
    v128.store(pointer(m + i), mean);
    v128.store(pointer(v + i), square);
    const spread = f32x4.add(f32x4.sqrt(f32x4.mul(square, unbiased2)), tiny);
    const move = f32x4.div(f32x4.mul(step, mean), spread);
    v128.store(pointer(p + i), f32x4.sub(f32x4.mul(v128.load(pointer(p + i)), shrunk), move));
  }
}
