import type { Forecast } from './calibration';

/** The score of a policy that answers some questions and abstains from others. */
interface Earned {
  /** Mean score per question: right +1, wrong −price, abstained 0. */
  score: number;
  right: number;
  wrong: number;
  silent: number;
}

/**
 * The confidence above which an answer pays, if a right one earns 1, a wrong one costs `price` and abstaining earns
 * nothing: p − price · (1 − p) = 0 at p = price / (1 + price). Chow 1970 derives it as the optimal rejection rule;
 * Kalai et al. 2025 ask benchmarks to state it. At a price of 0 every guess pays.
 *
 *     0 → 0      1/4 → 1/5      1 → 1/2      3 → 3/4      9 → 9/10
 *
 * @param price at least 0
 * @returns 0 … 1
 * @throws RangeError for a price below 0
 */
export function payingThreshold(price: number): number {
  if (!(price >= 0 && price < Infinity))
    throw new RangeError(`payingThreshold: a wrong answer costs ${price}; give 0 or more.`);
  return price / (1 + price);
}

/** The score of answering where `answers` returns true and abstaining elsewhere. */
export function earned<T extends Forecast>(
  forecasts: readonly T[],
  answers: (forecast: T) => boolean,
  price: number,
): Earned {
  const given = forecasts.filter(answers);
  const right = given.filter((each) => each.right).length;
  const wrong = given.length - right;
  const score = (right - price * wrong) / Math.max(1, forecasts.length);
  return { score, right, wrong, silent: forecasts.length - given.length };
}
