import type { PlainAnswer } from './answer';
import { readPassages } from './own-passages';
import { readSentences } from './own-sentences';

export const OWN = 'own';

/** With its marks and numbered passages, as pasted. @throws OwnProblem that names the part that cannot be read */
export function readOwn({ answer, passages }: Record<'answer' | 'passages', string>): PlainAnswer {
  const listed = readPassages(passages);
  return { id: OWN, question: '', passages: listed, sentences: readSentences(answer, listed) };
}
