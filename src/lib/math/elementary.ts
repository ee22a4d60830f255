/**
 * exp, log, sin and cos from plain arithmetic. JavaScript leaves the last bits of `Math.exp` and similar functions to
 * each engine; these give the same bits everywhere, so that a training run can be repeated exactly.
 *
 * All four work alike: reduce the argument to a short interval, by pieces of ln 2 or π/2 with so few bits that their
 * products with a whole number are exact (Cody & Waite, "Software Manual for the Elementary Functions", 1980), sum the
 * Taylor series there, undo the reduction.
 */

// ln 2: the first 32 bits, and the rest
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

// π/2: twice 33 bits, and the rest
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;

const SMALLEST_NORMAL = 2.2250738585072014e-308; // 2 to the −1022

// a DataView has the same byte order on every machine
const float64 = new DataView(new ArrayBuffer(8));

/** eˣ; relative error below 5e-16, except where the result is below 1e-307 and has fewer digits. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.79) return Infinity;
  if (x < -745.14) return 0;
  const halvings = Math.floor(x / Math.LN2 + 0.5);
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW; // |rest| ≤ ln 2 / 2
  // in two steps, as 2 ** halvings alone may be too large or too small for a float64
  const half = Math.floor(halvings / 2);
  return series(rest, EXP_SERIES) * powerOfTwo(half) * powerOfTwo(halvings - half);
}

/** ln x; relative error below 5e-16. −∞ for 0, NaN below. */
export function logarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  if (x < SMALLEST_NORMAL) return logarithm(x * 2 ** 54) - 54 * Math.LN2;
  let exponent = exponentOf(x);
  let fraction = x / powerOfTwo(exponent);
  if (fraction > Math.SQRT2) {
    fraction /= 2;
    exponent++;
  }
  // ln f = 2 artanh s with s = (f − 1) / (f + 1), |s| ≤ 0.172 (Abramowitz & Stegun 4.1.27)
  const s = (fraction - 1) / (fraction + 1);
  const artanh = s * series(s * s, ARTANH_SERIES);
  return exponent * LN2_HIGH + (2 * artanh + exponent * LN2_LOW);
}

/** sin x; absolute error below 2e-16 for |x| up to a million. */
export function sine(x: number): number {
  const quarters = Math.floor(x / (Math.PI / 2) + 0.5);
  return sineOfQuarters(quarters, beyond(x, quarters));
}

/** cos x; absolute error below 2e-16 for |x| up to a million. */
export function cosine(x: number): number {
  const quarters = Math.floor(x / (Math.PI / 2) + 0.5);
  return sineOfQuarters(quarters + 1, beyond(x, quarters));
}

/** x − quarters · π/2, within ±π/4. */
function beyond(x: number, quarters: number): number {
  return x - quarters * HALF_PI_HIGH - quarters * HALF_PI_MIDDLE - quarters * HALF_PI_LOW;
}

/** sin(quarters · π/2 + rest), |rest| ≤ π/4. */
function sineOfQuarters(quarters: number, rest: number): number {
  const square = rest * rest;
  const isOdd = quarters % 2 !== 0;
  const value = isOdd ? series(square, COS_SERIES) : rest * series(square, SIN_SERIES);
  return Math.floor(quarters / 2) % 2 === 0 ? value : -value;
}

/** Σ coefficients[i] · xⁱ, by Horner's rule. */
function series(x: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!;
  return sum;
}

/** 2 ** exponent for whole exponents from −1022 to 1023. */
function powerOfTwo(exponent: number): number {
  float64.setUint32(0, (exponent + 1023) << 20);
  float64.setUint32(4, 0);
  return float64.getFloat64(0);
}

/** The whole e with 2 ** e ≤ x < 2 ** (e + 1), for normal x. */
function exponentOf(x: number): number {
  float64.setFloat64(0, x);
  return (float64.getUint32(0) >>> 20) - 1023;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

// enough terms for an error below half a unit in the last place
const EXP_SERIES = Float64Array.from({ length: 14 }, (_, i) => 1 / factorial(i));
const ARTANH_SERIES = Float64Array.from({ length: 11 }, (_, i) => 1 / (2 * i + 1));
const SIN_SERIES = Float64Array.from(
  { length: 9 },
  (_, i) => (i % 2 ? -1 : 1) / factorial(2 * i + 1),
);
const COS_SERIES = Float64Array.from({ length: 9 }, (_, i) => (i % 2 ? -1 : 1) / factorial(2 * i));
