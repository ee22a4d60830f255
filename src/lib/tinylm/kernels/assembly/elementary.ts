import { multiplyAdd } from './lanes';

/**
 * eˣ of four floats, relative error about 1e-7, from e^−87.3 to e^88: by Cody & Waite's reduction
 * and the minimax polynomial of Moshier's Cephes library (expf, public domain). NaN stays NaN.
 */
export function exponential4(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(88)), f32x4.splat(-87.3));
  const halvings = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504089)));
  let rest = f32x4.sub(x, f32x4.mul(halvings, f32x4.splat(0.693359375)));
  rest = f32x4.sub(rest, f32x4.mul(halvings, f32x4.splat(-2.1219444e-4)));
  let sum = f32x4.splat(1.98756915e-4);
  sum = multiplyAdd(sum, rest, f32x4.splat(1.3981999507e-3));
  sum = multiplyAdd(sum, rest, f32x4.splat(8.3334519073e-3));
  sum = multiplyAdd(sum, rest, f32x4.splat(4.1665795894e-2));
  sum = multiplyAdd(sum, rest, f32x4.splat(1.6666665459e-1));
  sum = multiplyAdd(sum, rest, f32x4.splat(0.5));
  sum = f32x4.add(multiplyAdd(sum, f32x4.mul(rest, rest), rest), f32x4.splat(1));
  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(halvings), i32x4.splat(127));
  return f32x4.mul(sum, i32x4.shl(exponent, 23));
}

/** 1 / (1 + e⁻ˣ). */
export function sigmoid(x: f32): f32 {
  return 1 / (1 + f32x4.extract_lane(exponential4(f32x4.splat(-x)), 0));
}

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;

/** ln x for normal x > 0, bit for bit the same as `logarithm` in `src/lib/math/elementary.ts`. */
export function logarithm(x: f64): f64 {
  if (!(x > 0)) return NaN;
  const bits = reinterpret<u64>(x);
  let exponent = ((bits >> 52) as f64) - 1023;
  let fraction = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (fraction > 1.4142135623730951) {
    fraction /= 2;
    exponent += 1;
  }
  const s = (fraction - 1) / (fraction + 1);
  const square = s * s;
  let series: f64 = 0;
  for (let odd: f64 = 21; odd > 0; odd -= 2) series = series * square + 1 / odd;
  return exponent * LN2_HIGH + (2 * (s * series) + exponent * LN2_LOW);
}
