import type { Judgement } from './judgement';
import { preciseByRemoval, type Share } from './measures';
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
export function errorsAt(sentences: readonly Checked[], threshold: number) {
  const passed = sentences.filter((sentence) => passes(sentence, threshold));
  const missed = passed.filter(({ sound }) => !sound).length;
  const sound = sentences.filter((sentence) => sentence.sound).length;
  return { threshold, missed, alarms: sound - (passed.length - missed), passed: passed.length };
}

/** Errors at `steps` + 1 thresholds from 0 to 1. */
export const errorCurve = (sentences: readonly Checked[], steps: number) =>
  Array.from({ length: steps + 1 }, (_, i) => errorsAt(sentences, i / steps));

/** As the checker would report it: passing sentences, of all; it cannot tell which of them claim nothing. */
export function recallByOverlap(sentences: readonly Overlap[], threshold: number): Share {
  return { count: sentences.filter((one) => passes(one, threshold)).length, of: sentences.length };
}

/** Citation precision as the checker would report it: removes passages as in `preciseByRemoval`. */
export function precisionByOverlap(sentences: readonly Cited[], threshold: number): Share {
  const works = sentences.flatMap(({ text, passages }) =>
    preciseByRemoval(passages.length, (numbers) => {
      const cited = numbers.map((number) => passages[number]!);
      return passes(overlapWith(text, cited), threshold);
    }),
  );
  return { count: works.filter((one) => one).length, of: works.length };
}
