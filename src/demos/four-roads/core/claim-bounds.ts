import { valuesOf, type Mark, type Outcome } from './outcome';
import { spreadOf } from '~/lib/evaluation/spread';
import { compare } from './summary';

/** Where a share, or a difference of two, may lie. */
export interface Bounds {
  low: number;
  high: number;
  /** Answers it rests on, all seeds together. */
  answers: number;
}

/** Squared 97.5 % quantile of the normal distribution. */
const Z2 = 1.96 ** 2;

/**
 * The share of answers with a mark. Where all are alike a bootstrap sees no spread, though others may be
 * unlike them: then it is as wide as the interval of Wilson (1927), which leaves z² / (n + z²) of n answers.
 */
export function shareBounds(outcomes: readonly Outcome[], mark: Mark): Bounds | undefined {
  const values = outcomes.map((outcome) => valuesOf(mark, outcome));
  const answers = values.flat().length;
  if (answers === 0) return undefined;
  const { low, high } = spreadOf(values);
  if (low < high) return { low, high, answers };
  const unseen = Z2 / (answers + Z2);
  return { low: Math.max(0, low - unseen), high: Math.min(1, high + unseen), answers };
}

/**
 * The share of one road minus that of another, paired by seed and question. An answer unlike all the others
 * may move the difference by 1 from 0, and by 2 from either end.
 */
export function differenceBounds(
  first: readonly Outcome[],
  second: readonly Outcome[],
  mark: Mark = '1',
): Bounds | undefined {
  const difference = compare(first, second, mark);
  if (!difference) return undefined;
  const { low, high, seeds } = difference;
  const answers = seeds * first[0]!.marks.length;
  if (low < high) return { low, high, answers };
  const unseen = ((1 + Math.abs(low)) * Z2) / (answers + Z2);
  return { low: Math.max(-1, low - unseen), high: Math.min(1, high + unseen), answers };
}
