import { Problem } from '~/lib/problem';

/** Characters of a text of the reader's own to learn from, and of a sentence to cut. */
export const MOST_TEXT = 200_000;
const MOST_SENTENCE = 1_000;

/** A text that cannot be learnt from or cut; the code lets a page say so in its language. */
export class BytePairProblem extends Problem<
  'text-empty' | 'text-too-long' | 'sentence-too-long'
> {}

/** @throws BytePairProblem if there is nothing to learn from, or more than MOST_TEXT characters. */
export function checkText(text: string): string {
  if (text.trim() === '') throw new BytePairProblem('text-empty');
  if (text.length > MOST_TEXT)
    throw new BytePairProblem('text-too-long', { length: text.length, most: MOST_TEXT });
  return text;
}

/** @throws BytePairProblem if a sentence has more than MOST_SENTENCE characters. */
export function checkSentence(sentence: string): string {
  if (sentence.length > MOST_SENTENCE)
    throw new BytePairProblem('sentence-too-long', {
      length: sentence.length,
      most: MOST_SENTENCE,
    });
  return sentence;
}
