import type { Judgement } from './judgement';
import { preciseByRemoval, shareOf, type Share } from './measures';
import { overlapWith, type Overlap } from './overlap';

/** A sentence with the texts of the passages it cites, in the order of its marks. */
export interface Cited {
  text: string;
  passages: readonly string[];
}

/** Sound if its citations fully support it, or if it claims nothing. */
export type Checked = Overlap & { sound: boolean };

export const isSound = ({ needed, together }: Judgement): boolean => !needed || together === 'full';

export const passes = ({ share, tokens }: Overlap, threshold: number): boolean =>
  tokens.length > 0 && share > 0 && share >= threshold;

/**
 * Unsupported sentences that pass, and sound ones that are held back.
 * @param threshold the least share of words for a sentence to pass, 0 … 1
 */
export function errorsAt(
  sentences: readonly Checked[],
  threshold: number,
): Record<'threshold' | 'missed' | 'alarms' | 'passed', number> {
  const passed = sentences.filter((sentence) => passes(sentence, threshold));
  const missed = passed.filter(({ sound }) => !sound).length;
  const sound = sentences.filter((sentence) => sentence.sound).length;
  return { threshold, missed, alarms: sound - (passed.length - missed), passed: passed.length };
}

/** As the checker would report it: passing sentences, of all; it cannot tell which of them claim nothing. */
export const recallByOverlap = (sentences: readonly Overlap[], threshold: number): Share =>
  shareOf(sentences.map((one) => passes(one, threshold)));

/** Citation precision as the checker would report it: removes passages as in `preciseByRemoval`. */
export const precisionByOverlap = (sentences: readonly Cited[], threshold: number): Share =>
  shareOf(
    sentences.flatMap(({ text, passages }) =>
      preciseByRemoval(passages.length, (numbers) => {
        const cited = numbers.map((number) => passages[number]!);
        return passes(overlapWith(text, cited), threshold);
      }),
    ),
  );
