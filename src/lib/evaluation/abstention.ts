import type { Forecast } from './calibration';

/** What a policy of answering and keeping silent earned. */
export interface Earned {
  /** Mean a question: right +1, wrong −price, silent 0. */
  score: number;
  right: number;
  wrong: number;
  silent: number;
}

/**
 * The confidence from which an answer pays, where a right one earns 1, a wrong one costs `price` and silence
 * earns nothing: p − price · (1 − p) = 0 at p = price / (1 + price). Chow 1970 has it as the optimal rule of
 * rejection; Kalai et al. 2025 ask benchmarks to state it. At a price of 0 every guess pays.
 *
 *     0 → 0      1/4 → 1/5      1 → 1/2      3 → 3/4      9 → 9/10
 *
 * @param price from 0 on
 * @returns 0 … 1
 * @throws RangeError for a price below 0
 */
export function payingThreshold(price: number): number {
  if (!(price >= 0 && price < Infinity))
    throw new RangeError(`payingThreshold: a wrong answer costs ${price}; give 0 or more.`);
  return price / (1 + price);
}

/** What an answer of that confidence earns on average, if the confidence is true: −price … 1. */
export const expectedScore = (confidence: number, price: number): number =>
  confidence - price * (1 - confidence);

/** What it earns to answer where `answers` says so and to keep silent elsewhere. */
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
