import type { Sentence } from '~/demos/citations/core/answer';
import { OwnProblem } from '~/demos/citations/core/own-problem';
import { readSentences } from '~/demos/citations/core/own-sentences';
import type { SheetPassage } from './sheet';

/** An answer cut into sentences with their citations. */
interface ReadAnswer {
  sentences: readonly Sentence[];
  /** Why it could not be cut, such as a sentence with too many marks; then it is one sentence without any. */
  fault?: OwnProblem;
}

/**
 * The sentences of what a model wrote, by the rules that the citations demo has for pasted answers; none
 * for white space alone. A text that breaks off is read as far as it goes.
 */
export function readWritten(text: string, passages: readonly SheetPassage[]): ReadAnswer {
  if (text.trim() === '') return { sentences: [] };
  try {
    return { sentences: readSentences(text, passages) };
  } catch (problem) {
    if (!(problem instanceof OwnProblem)) throw problem;
    return { sentences: [{ text: text.trim(), cites: [] }], fault: problem };
  }
}
