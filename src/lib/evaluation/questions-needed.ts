import { Z_95 } from './wilson';

/** Numbers of questions that an evaluation set needs, each at a confidence of 95%, rounded up to whole questions. */

const SURE = 0.95;

/**
 * The number of questions at which a measured share is within a margin of the true one: z² · p(1 − p) / d² (Cochran
 * 1977, Sampling Techniques, section 4.4), for p of one half, which needs the most questions.
 *
 *     margin 0.05 → 385      margin 0.10 → 97
 *
 * @param margin d, half the width of the interval, above 0 and below 1
 * @throws RangeError outside these limits
 */
export function questionsForMargin(margin: number): number {
  checkShare('margin', margin);
  return Math.ceil((Z_95 / (2 * margin)) ** 2);
}

/**
 * The number of questions without a single failure that shows the failure rate to be below a limit: ln 0.05 / ln(1 −
 * rate), by the rule of three about 3 / rate (Hanley and Lippman-Hand 1983, JAMA 249: 1743–1745).
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
 * The upper limit of the failure rate that n questions without a failure show: 1 − 0.05^(1/n), the inverse of
 * `questionsWithoutFailure`.
 *
 *     30 → 0.095
 *
 * @throws RangeError if n is not a whole number above 0
 */
export function limitWithoutFailure(n: number): number {
  checkCount(n);
  return 1 - (1 - SURE) ** (1 / n);
}

/**
 * The margin between a share measured on n questions and the true one: z / (2√n), the inverse of `questionsForMargin`
 * at a share of one half.
 *
 *     30 → 0.18
 *
 * @throws RangeError if n is not a whole number above 0
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
