import {
  limitWithoutFailure,
  marginOf,
  questionsForDifference,
  questionsForMargin,
  questionsWithoutFailure,
} from '~/lib/evaluation/questions-needed';

/** What is counted: failures of which there shall be none, or a share that is estimated. */
export type Aim = { readonly rate: number } | { readonly margin: number };

/** Two variants of one system answer this share of the questions differently, right by one and wrong by the other. */
const UNEQUAL = 0.3;
/** Points between two steps that shall not be missed. */
const DIFFERENCE = 0.1;

/** How many questions to mark before the first step, and for what. */
export interface Measurement {
  /** The limit or the margin in force, 0 … 1. */
  readonly limit: number;
  readonly forLimit: number;
  /** A gap between two steps that is found four times in five, 0 … 1. */
  readonly difference: number;
  readonly forDifference: number;
  /** The larger of the two. */
  readonly questions: number;
}

/**
 * @param aim what the costliest error asks for
 * @param rough a first result in days: limits twice as wide, differences half as large again
 */
export function measurementFor(aim: Aim, rough: boolean): Measurement {
  const limit = ('rate' in aim ? aim.rate : aim.margin) * (rough ? 2 : 1);
  const difference = DIFFERENCE * (rough ? 1.5 : 1);
  const forLimit = 'rate' in aim ? questionsWithoutFailure(limit) : questionsForMargin(limit);
  const forDifference = questionsForDifference(difference, UNEQUAL);
  return {
    limit,
    forLimit,
    difference,
    forDifference,
    questions: Math.max(forLimit, forDifference),
  };
}

/** So many are marked first: an afternoon's work, and enough to see what is badly wrong. */
export const FIRST = 30;

/** What the first questions can show, 0 … 1: the rate of failures below which none of them says it lies, or the margin. */
export const shownByFirst = (aim: Aim): number =>
  'rate' in aim ? limitWithoutFailure(FIRST) : marginOf(FIRST);
