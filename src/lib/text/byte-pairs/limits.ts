import { Problem } from '~/lib/problem';

/** Most characters of a reader's text to count, and of a sentence to tokenize. */
export const MOST_TEXT = 200_000;
const MOST_SENTENCE = 1_000;

export const isSentence = (text: string): boolean => text.length <= MOST_SENTENCE;

export class BytePairProblem extends Problem<
  'text-empty' | 'text-too-long' | 'sentence-too-long'
> {}

/** @throws BytePairProblem for an empty text, or one longer than MOST_TEXT characters */
export function checkText(text: string): string {
  if (text.trim() === '') throw new BytePairProblem('text-empty');
  if (text.length > MOST_TEXT)
    throw new BytePairProblem('text-too-long', { length: text.length, most: MOST_TEXT });
  return text;
}

/** @throws BytePairProblem for a sentence longer than MOST_SENTENCE characters */
export function checkSentence(sentence: string): void {
  if (!isSentence(sentence))
    throw new BytePairProblem('sentence-too-long', {
      length: sentence.length,
      most: MOST_SENTENCE,
    });
}
