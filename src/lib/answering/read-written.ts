import type { Passage, Sentence } from '../citations/answer';
import { OwnProblem } from '../citations/own-problem';
import { readSentences } from '../citations/own-sentences';

/** By the citations demo's rules; empty for white space. An unsplittable text is one sentence, uncited. */
export function readWritten(
  text: string,
  passages: readonly Pick<Passage, 'number'>[],
): readonly Sentence[] {
  if (text.trim() === '') return [];
  try {
    return readSentences(text, passages);
  } catch (problem) {
    if (!(problem instanceof OwnProblem)) throw problem;
    return [{ text: text.trim(), cites: [] }];
  }
}
