/** Outcomes of a question whose answer is known, or known to be missing. */
export const OUTCOMES = [
  'right', // answered, and it says what it must
  'unread', // it says what it must, although none of the passages it was given says it
  'wrong', // answered without saying it
  'silent', // it says there is no answer, though the text has one
  'honest', // it says there is no answer, and the text has none
  'made-up', // answered, though the text has no answer
  'empty', // nothing was written
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** True if the question was answered rightly, or declined where the text has no answer. */
export const isGood = (outcome: Outcome | undefined): boolean =>
  outcome === 'right' || outcome === 'honest';
