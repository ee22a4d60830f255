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

/** What was seen of an answer, whose reasoning has been taken off. */
export interface SeenAnswer {
  text: string;
  declines: boolean;
  /** True if it contains the words of a right answer. */
  says: boolean;
  /** True if what the model was given holds those words; undefined if it was given nothing. */
  given: boolean | undefined;
  /** True if the reader's text has an answer. */
  answerable: boolean;
}

/** The outcome of an answer by rule; the reader's own word about it counts before this. */
export function outcomeOf({ text, declines, says, given, answerable }: SeenAnswer): Outcome {
  if (text.trim() === '') return 'empty';
  if (!answerable) return declines ? 'honest' : 'made-up';
  if (declines) return 'silent';
  if (!says) return 'wrong';
  return given === false ? 'unread' : 'right';
}
