import { logarithm } from './elementary';

const NEAR = {
  above: [
    -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
    -3.066479806614716e1, 2.506628277459239,
  ],
  below: [
    -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
    -1.328068155288572e1, 1,
  ],
} as const;
const FAR = {
  above: [
    -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
    4.374664141464968, 2.938163982698783,
  ],
  below: [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1],
} as const;
const TAIL = 0.02425;

/**
 * The quantile of the standard normal distribution, to nine digits (Acklam 2003, rational
 * approximations). `normalQuantile(0.975)` is 1.959964.
 *
 * @param p above 0 and below 1
 */
export function normalQuantile(p: number): number {
  if (p > 1 - TAIL) return -normalQuantile(1 - p);
  if (p < TAIL) {
    const q = Math.sqrt(-2 * logarithm(p));
    return polynomial(FAR.above, q) / polynomial(FAR.below, q);
  }
  const q = p - 0.5;
  return (q * polynomial(NEAR.above, q * q)) / polynomial(NEAR.below, q * q);
}

/** A polynomial by Horner's rule; the coefficients are ordered from the highest power down. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
