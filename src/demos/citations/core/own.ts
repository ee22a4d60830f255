import type { PlainAnswer } from './answer';
import { readPassages } from './own-passages';
import { readSentences } from './own-sentences';

/** An answer with its marks, and the numbered passages, as pasted. */
export interface Pasted {
  answer: string;
  passages: string;
}

/** The id of the reader's own answer, in addition to those of the six. */
export const OWN = 'own';

/**
 * Parses the reader's own answer for the checks.
 *
 * @throws OwnProblem that names the part that cannot be read
 */
export function readOwn({ answer, passages }: Pasted): PlainAnswer {
  const listed = readPassages(passages);
  return { id: OWN, question: '', passages: listed, sentences: readSentences(answer, listed) };
}
