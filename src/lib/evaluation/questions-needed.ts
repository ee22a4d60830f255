/**
 * How many questions an evaluation set needs before its result says anything, each for a promise that is to be
 * kept 95 times in a hundred. All round up to whole questions.
 */

/** 97.5th and 80th percentile of the normal distribution. */
const Z_95 = 1.959964;
const Z_POWER = 0.841621;
const SURE = 0.95;

/**
 * So that a measured share lies within a margin of the true one: z² · p(1 − p) / d² (Cochran 1977,
 * Sampling Techniques, section 4.4).
 *
 *     margin 0.05 → 385      margin 0.10 → 97
 *
 * @param margin d, half the width of the interval, above 0 and below 1
 * @param share p, what is expected, above 0 and below 1; one half asks for the most
 * @throws RangeError outside these limits
 */
export function questionsForMargin(margin: number, share = 0.5): number {
  checkShare('margin', margin);
  checkShare('share', share);
  return Math.ceil((Z_95 ** 2 * share * (1 - share)) / margin ** 2);
}

/**
 * So that a difference between two variants on the same questions is found four times in five by McNemar's
 * test: (z · √p + z′ · √(p − d²))² / d² (Connor 1987, Biometrics 43: 207–211).
 *
 *     difference 0.10, unequal 0.30 → 234
 *
 * @param difference d, of the two shares, above 0
 * @param unequal p, the share of questions on which the two differ, from d to 1
 * @throws RangeError outside these limits
 */
export function questionsForDifference(difference: number, unequal: number): number {
  checkShare('difference', difference);
  checkShare('unequal', unequal);
  if (unequal < difference)
    throw new RangeError(
      `questionsForDifference: variants that differ on ${unequal} of the questions cannot be ${difference} apart; give a share of at least ${difference}.`,
    );
  const reach = Z_95 * Math.sqrt(unequal) + Z_POWER * Math.sqrt(unequal - difference ** 2);
  return Math.ceil((reach / difference) ** 2);
}

/**
 * So that not one failure among them shows the rate of failures to be below a limit: ln 0.05 / ln(1 − rate),
 * by the rule of three about 3 / rate (Hanley and Lippman-Hand 1983, JAMA 249: 1743–1745).
 *
 *     rate 0.05 → 59      rate 0.01 → 299
 *
 * @param rate above 0 and below 1
 * @throws RangeError outside these limits
 */
export function questionsWithoutFailure(rate: number): number {
  checkShare('rate', rate);
  return Math.ceil(Math.log(1 - SURE) / Math.log1p(-rate));
}

/**
 * What n questions without one failure show the rate of failures to be below: 1 − 0.05^(1/n), the inverse of
 * `questionsWithoutFailure`.
 *
 *     30 → 0.095
 *
 * @throws RangeError if n is no whole number above 0
 */
export function limitWithoutFailure(n: number): number {
  checkCount(n);
  return 1 - (1 - SURE) ** (1 / n);
}

/**
 * How far a share measured on n questions may lie from the true one: z / (2√n), the inverse of
 * `questionsForMargin` at a share of one half.
 *
 *     30 → 0.18
 *
 * @throws RangeError if n is no whole number above 0
 */
export function marginOf(n: number): number {
  checkCount(n);
  return Z_95 / (2 * Math.sqrt(n));
}

function checkCount(n: number): void {
  if (Number.isInteger(n) && n > 0) return;
  throw new RangeError(
    `An evaluation set of ${n} questions shows nothing; give a whole number from 1 on.`,
  );
}

function checkShare(name: string, value: number): void {
  if (value > 0 && value < 1) return;
  throw new RangeError(
    `The ${name} of an evaluation set is ${value}; give a share between 0 and 1, such as 0.05.`,
  );
}
