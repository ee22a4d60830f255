import type { PlainAnswer } from './answer';
import type { Pasted } from './own';
import { readPassages } from './own-passages';
import { readSentences } from './own-sentences';

/** The id of the reader's own answer, beside those of the six. */
export const OWN = 'own';

/**
 * The reader's own answer as the checks take it.
 *
 * @throws OwnProblem that names what cannot be read
 */
export function readOwn({ answer, passages }: Pasted): PlainAnswer {
  const listed = readPassages(passages);
  return { id: OWN, question: '', passages: listed, sentences: readSentences(answer, listed) };
}
