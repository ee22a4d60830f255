import { LOCALE_CODES } from '../locale';
import { fold } from '../text/fold';
import { ARMS, NO_ANSWER } from '../own/instructions';
import refusals from './refusals.json';

/** Only letters and digits, because a model may omit the full stop or use a full-width one. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The sentences that instructions give, and the tiny model's own word. */
const GIVEN = new Set([
  ...LOCALE_CODES.flatMap((locale) => ARMS.map((arm) => bare(NO_ANSWER[locale][arm]))),
  ...refusals.words,
]);

/** Phrases of models that do not keep to the given words. */
const OTHER = refusals.phrases.map((phrase) => new RegExp(phrase, 'u'));

/** By a list of phrases: unusual refusals are missed, and “the price is not stated” counts as one. */
export function isRefusal(sentence: string): boolean {
  const folded = fold(sentence);
  return GIVEN.has(bare(sentence)) || OTHER.some((way) => way.test(folded));
}
