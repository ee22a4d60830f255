import {
  limitWithoutFailure,
  marginOf,
  questionsForMargin,
  questionsWithoutFailure,
} from '~/lib/evaluation/questions-needed';
import { questionsShared } from '~/lib/evaluation/sample-size';

/** The aim of a test: to rule out a rate of failures, or to estimate a share within a margin. */
export interface Aim {
  readonly rate?: number | undefined;
  readonly margin?: number | undefined;
}

/** The share of questions that two variants of one system answer differently, one right and the other wrong. */
const UNEQUAL = 0.3;
/** The difference between two steps, as a share, that a test should detect. */
const DIFFERENCE = 0.1;
/** McNemar's test at 95%, which finds such a difference four times in five. */
const TEST = { level: 0.05, power: 0.8 };

/**
 * The number of questions to mark before the first step, for the limit or the margin that applies, and for a difference
 * between two steps that is detected four times in five.
 *
 * @param aim the aim set by the costliest error
 * @param rough a first result in days: limits twice as wide, differences half as large again
 */
export function measurementFor({ rate, margin = 0 }: Aim, rough: boolean) {
  const limit = (rate ?? margin) * (rough ? 2 : 1);
  const difference = DIFFERENCE * (rough ? 1.5 : 1);
  const forLimit = rate ? questionsWithoutFailure(limit) : questionsForMargin(limit);
  const better = (UNEQUAL + difference) / 2;
  const worse = (UNEQUAL - difference) / 2;
  const forDifference = Math.ceil(questionsShared(better, worse, TEST));
  const questions = Math.max(forLimit, forDifference);
  return { limit, forLimit, difference, forDifference, questions };
}

/** The number of questions to mark first: an afternoon's work, and enough to see serious failures. */
export const FIRST = 30;

/** The resolution of the first questions, 0 … 1: an upper bound of the failure rate if none fails, or the margin. */
export const shownByFirst = ({ rate }: Aim): number =>
  rate ? limitWithoutFailure(FIRST) : marginOf(FIRST);
