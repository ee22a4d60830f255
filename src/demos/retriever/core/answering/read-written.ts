import type { Passage, Sentence } from '~/demos/citations/core/answer';
import { OwnProblem } from '~/demos/citations/core/own-problem';
import { readSentences } from '~/demos/citations/core/own-sentences';

/**
 * Splits a model's text into sentences with their citations, by the citations demo's rules for pasted answers; empty for
 * white space only. A text that cannot be split, such as one with too many citations in a sentence, counts as one
 * sentence without citations.
 */
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
