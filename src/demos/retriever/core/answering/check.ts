import { wordsOf, type Sentence } from '~/demos/citations/core/answer';
import { passes } from '~/demos/citations/core/checker';
import { overlapWith, type Overlap } from '~/demos/citations/core/overlap';
import type { SheetPassage } from './sheet';
import { LOCALE_CODES } from '~/lib/locale';
import { fold } from '~/lib/text/fold';
import { ARMS, NO_ANSWER } from '~/lib/own/instructions';

/** The way in which a sentence says that there is no answer: in the words it was given, or in others. */
type Refusal = 'given' | 'other';

/** Only letters and digits, because a model may omit the full stop or use a full-width one. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The tiny model's own word, which is not a sentence. */
const OWN_WORDS = ['unknown', '不详'];
const GIVEN = new Set([
  ...LOCALE_CODES.flatMap((locale) => ARMS.map((arm) => bare(NO_ANSWER[locale][arm]))),
  ...OWN_WORDS,
]);

/** Phrases of models that do not keep to the given words. */
const OTHER = [
  /\b(?:i|we) (?:do not|don't|don’t) know\b/,
  /\bno (?:answer|information|mention)\b/,
  /\b(?:is|are|was|were)(?: not|n't|n’t) (?:mentioned|stated|specified|provided|given in|included in)\b/,
  /\b(?:passages?|texts?|documents?|handbook)\b.*(?:\bnot|n't|n’t) (?:contain|mention|say|state|hold|provide|specify|tell|answer|include)\b/,
  /\b(?:cannot|can't|can’t|could not|couldn't|couldn’t|unable to|not able to) (?:be )?(?:answer|determin|find|tell)/,
  /(?:没有|并未|未|没)(?:有)?(?:提到|提及|说明|给出|写明|答案|相关)/u,
  /不知道|无法(?:回答|确定|得知|判断)|找不到(?:答案|相关)/u,
];

/**
 * The way in which a sentence declines to answer; undefined if it does not. Apart from the
 * given sentence only a list of phrases is recognised, so an unusual refusal counts as an
 * answer, and a statement such as "the price is not stated" as a refusal.
 */
export function refusalIn(sentence: string): Refusal | undefined {
  if (GIVEN.has(bare(sentence))) return 'given';
  const folded = fold(sentence);
  return OTHER.some((way) => way.test(folded)) ? 'other' : undefined;
}

/** Share of a sentence's words that must be found for it to pass; also the citations demo's default. */
export const THRESHOLD = 0.6;

/** The outcome of counting a sentence's shared words. */
export type Standing =
  | 'declines' // it says that there is no answer
  | 'passes' // enough of its words are in the passages it cites
  | 'held' // too few of them are
  | 'uncited'; // it cites no passage that exists

interface CheckedSentence extends Sentence, Overlap {
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
