import { normalQuantile } from '../math/normal-quantile';

interface SampleSizeOptions {
  /** The significance level: how often a difference may be found where there is none, 0 … 1, two-sided. */
  level: number;
  /** The chance to find a difference of this size, 0 … 1. */
  power: number;
}

/**
 * The number of questions for each of two systems, asked different questions, at which a difference is found with the
 * given power (Fleiss 1981, without continuity correction; R's `power.prop.test`). 0.5 against 0.75 at 0.05 and 0.9:
 * 76.7.
 *
 * @returns Infinity if there is no difference
 */
export function questionsApart(
  one: number,
  other: number,
  { level, power }: SampleSizeOptions,
): number {
  const mean = (one + other) / 2;
  const spread = one * (1 - one) + other * (1 - other);
  const sure = normalQuantile(1 - level / 2) * Math.sqrt(2 * mean * (1 - mean));
  const found = normalQuantile(power) * Math.sqrt(spread);
  return (sure + found) ** 2 / (one - other) ** 2;
}

/**
 * The number of questions for systems that are asked the same ones (Miettinen 1968; Connor 1987). Questions that both
 * get right or both get wrong carry no information, so only the others count.
 */
export function questionsShared(
  onlyOne: number,
  onlyOther: number,
  { level, power }: SampleSizeOptions,
): number {
  const differ = onlyOne + onlyOther;
  const lead = onlyOne - onlyOther;
  const sure = normalQuantile(1 - level / 2) * Math.sqrt(differ);
  const found = normalQuantile(power) * Math.sqrt(Math.max(0, differ - lead ** 2));
  return (sure + found) ** 2 / lead ** 2;
}

/**
 * The number of shared questions at which a difference is found, where `differing` of all come out differently (for
 * graded scores: the mean square of the differences); where the difference is larger than that, all differ one way.
 *
 *     0.15 of 0.2 → 66      0.05 of 0.2 → 625
 */
export const questionsFor = (
  difference: number,
  differing: number,
  options: SampleSizeOptions,
): number => {
  const all = Math.max(differing, difference);
  return questionsShared((all + difference) / 2, (all - difference) / 2, options);
};

/** The smallest difference that so many shared questions find, the inverse of `questionsFor`; 1 if they find none. */
export function differenceSeen(
  questions: number,
  differing: number,
  options: SampleSizeOptions,
): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (questionsFor(middle, differing, options) > questions) low = middle;
    else high = middle;
  }
  return high;
}
