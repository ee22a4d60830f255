import type { Passage, Sentence } from '~/demos/citations/core/answer';
import { OwnProblem } from '~/demos/citations/core/own-problem';
import { readSentences } from '~/demos/citations/core/own-sentences';

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
