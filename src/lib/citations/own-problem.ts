import { Problem } from '~/lib/problem';

/** Limits of pasted text, chosen so that every move of the threshold is answered at once. */
export const OWN_LIMITS = {
  /** Characters of the answer. */
  answer: 6_000,
  sentences: 40,
  /** Different marks of one sentence. */
  marks: 6,
  passages: 30,
  /** Characters of one passage. */
  passage: 4_000,
} as const;

/** An answer (`answer-…`) or passages (`passage-…`) that cannot be read; the page translates the code. */
export class OwnProblem extends Problem<
  | 'answer-long'
  | 'answer-empty'
  | 'answer-sentences'
  | 'answer-marks'
  | 'passage-head'
  | 'passage-many'
  | 'passage-long'
  | 'passage-empty'
  | 'passage-twice'
> {}
