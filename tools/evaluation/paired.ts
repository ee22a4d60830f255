import type { BootstrapOptions, Interval } from '~/lib/evaluation/bootstrap';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import type { Rng } from '~/lib/math/rng';
import { boundedInterval } from './bounded';

export interface Comparison extends Interval {
  /** Numbers of questions on which the first method is better, both are equal, or the second is better. */
  wins: number;
  ties: number;
  losses: number;
  /**
   * True if the interval contains 0, or if a fair coin splits wins and losses so unevenly more often than once in
   * twenty: these questions do not separate the two.
   */
  undecided: boolean;
}

/** Level of the exact test; with few unequal questions the interval alone is too narrow. */
const SURE = 0.05;

/**
 * Compares two methods on the same questions: the mean difference (first − second) with its bootstrap interval. Taking
 * differences per question removes the difficulty that both share, so the result is sharper than two separate intervals
 * (Efron & Tibshirani 1993, chapter 13).
 *
 * @param first one score per question, 0 … 1, in the order of `second`.
 */
export function pairedBootstrap(
  first: readonly number[],
  second: readonly number[],
  rng: Rng,
  options?: Omit<BootstrapOptions, 'level'>,
): Comparison {
  if (first.length !== second.length) {
    throw new RangeError(
      `pairedBootstrap: ${first.length} values against ${second.length}; give both for the same questions.`,
    );
  }
  const differences = first.map((value, question) => value - second[question]!);
  const interval = boundedInterval(differences, [-1, 1], rng, options);
  const count = (sign: number) => differences.filter((value) => Math.sign(value) === sign).length;
  const wins = count(1);
  const ties = count(0);
  const losses = count(-1);
  const holdsZero = interval.low <= 0 && interval.high >= 0;
  const undecided = holdsZero || mcnemar(wins, losses) > SURE;
  return { ...interval, wins, ties, losses, undecided };
}
