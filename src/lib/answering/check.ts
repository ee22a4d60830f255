import { LOCALE_CODES } from '../locale';
import { fold } from '../text/fold';
import { ARMS, NO_ANSWER } from '../own/instructions';

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

/** By a list of phrases: unusual refusals are missed, and “the price is not stated” counts as one. */
export function isRefusal(sentence: string): boolean {
  const folded = fold(sentence);
  return GIVEN.has(bare(sentence)) || OTHER.some((way) => way.test(folded));
}
