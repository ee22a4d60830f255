import { wordsOf, type Sentence } from '~/demos/citations/core/answer';
import { passes } from '~/demos/citations/core/checker';
import { overlapWith, type Overlap } from '~/demos/citations/core/overlap';
import { refusalIn } from './refusal';
import type { SheetPassage } from './sheet';

/** Share of a sentence's words that must be found for it to pass; also the citations demo's default. */
export const THRESHOLD = 0.6;

/** The outcome of counting a sentence's shared words. */
export type Standing =
  | 'declines' // it says that there is no answer
  | 'passes' // enough of its words are in the passages it cites
  | 'held' // too few of them are
  | 'uncited'; // it cites no passage that exists

export interface CheckedSentence extends Sentence, Overlap {
  standing: Standing;
}

/**
 * Compares a sentence with the passages it cites. A sentence without citations is compared with all of them, so that
 * its shared words can be shown, but is always `uncited`.
 */
export function checkSentence(
  sentence: Sentence,
  passages: readonly SheetPassage[],
): CheckedSentence {
  const { cites } = sentence;
  const read = cites.length > 0 ? cites.map((place) => passages[place]!) : passages;
  const overlap = overlapWith(sentence.text, read.map(wordsOf));
  return { ...sentence, ...overlap, standing: standingOf(sentence, overlap) };
}

function standingOf({ text, cites }: Sentence, overlap: Overlap): Standing {
  if (refusalIn(text)) return 'declines';
  if (cites.length === 0) return 'uncited';
  return passes(overlap, THRESHOLD) ? 'passes' : 'held';
}

/** The words of a sentence that also occur in the passages it was compared with. */
export const sharedWords = ({ tokens, missing }: CheckedSentence): ReadonlySet<string> =>
  new Set(tokens.filter((token) => !missing.includes(token)));
