import type { Passage, Sentence } from '~/demos/citations/core/answer';
import { OwnProblem } from '~/demos/citations/core/own-problem';
import { readSentences } from '~/demos/citations/core/own-sentences';

/** An answer split into sentences with their citations. */
interface ReadAnswer {
  sentences: readonly Sentence[];
  /**
   * The reason why it could not be split, such as too many citations in a
   * sentence; it then counts as one sentence without citations.
   */
  fault?: OwnProblem;
}

/**
 * Splits a model's text into sentences by the citations demo's rules for pasted answers; empty for white space only. A
 * truncated text is read as far as it goes.
 */
export function readWritten(
  text: string,
  passages: readonly Pick<Passage, 'number'>[],
): ReadAnswer {
  if (text.trim() === '') return { sentences: [] };
  try {
    return { sentences: readSentences(text, passages) };
  } catch (problem) {
    if (!(problem instanceof OwnProblem)) throw problem;
    return { sentences: [{ text: text.trim(), cites: [] }], fault: problem };
  }
}
