import type { Outcome } from './outcomes';

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
