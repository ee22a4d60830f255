import { wordsOf, type Sentence } from '~/demos/citations/core/answer';
import { passes } from '~/demos/citations/core/checker';
import { overlapWith, type Overlap } from '~/demos/citations/core/overlap';
import { refusalIn } from './refusal';
import type { SheetPassage } from './sheet';

/** Share of a sentence's words from which it passes: where the citations demo begins. */
export const THRESHOLD = 0.6;

/** What a count of shared words says of a sentence. */
export type Standing =
  | 'declines' // it says that there is no answer
  | 'passes' // enough of its words stand in what it cites
  | 'held' // too few do
  | 'uncited'; // it cites no passage that is here

export interface CheckedSentence extends Sentence, Overlap {
  standing: Standing;
}

/**
 * A sentence of an answer held against the passages it cites, or against all of them where it cites none, so
 * that the shared words can be shown; it is `uncited` then, however many there are.
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

/** The words of a sentence that stand in what it was held against. */
export const sharedWords = ({ tokens, missing }: CheckedSentence): ReadonlySet<string> =>
  new Set(tokens.filter((token) => !missing.includes(token)));
