import { plainBlocks } from './blocks';
import oneOf from './sentences.json';
import { trimmed, type Span } from './span';

/** Abbreviations whose full stop does not end a sentence, in lower case and without it. */
const ABBREVIATIONS = new Set(oneOf.abbreviations.split('|'));
/** Those that stand at the end of a sentence as well. */
const AT_AN_END = new RegExp(String.raw`^(?:${oneOf.atAnEnd}|(?:\p{Lu}\.)+\p{Lu})$`, 'iu');
const HALF_OF_A_DAY = /(?<![\p{L}\p{N}])[ap]\.m$/iu;
/** What belongs to the time before it: a day, a zone. */
const OF_A_TIME = new RegExp(
  String.raw`^\s+(?:\((?:[A-Z]{2,4}|local)|(?:${oneOf.zones})\b|(?:${oneOf.days})days?\b(?!\s+(?:${oneOf.being})\b)|(?:${oneOf.months})\s+\d+(?![^.]*\s(?:is|was)\b))`,
);
/** A time that opens a sentence, so that its subject is still to come. */
const OPENS_WITH_TIME = new RegExp(String.raw`^\s*(?:(?:${oneOf.ofTimes})\s*)+$`, 'i');

/** Words that take a letter as their number, as in “vitamin C”; before other capitals stands a name. */
const LETTERED = new RegExp(String.raw`\b(?:${oneOf.lettered}) $`, 'i');
/** Words that begin a sentence more often than a name. */
const OPENERS = new RegExp(String.raw`^\s+(?:${oneOf.openers})\s`);

/** Closing quotation marks and brackets stay with the sentence they end. */
const CLOSERS = `["'”’»›)\\]}」』）》】〉｝］]*`;

/**
 * Possible ends of sentences: after Chinese punctuation always; after . ! ? and … only if white
 * space follows, so that 3.5, e.g. and example.org stay whole.
 */
const POSSIBLE_END = new RegExp(
  `[。！？；｡]+[。！？；｡!?…]*${CLOSERS}|(?<![.!?…])[.!?…]+${CLOSERS}(?=\\s|$|\\p{Script=Han})`,
  'gu',
);

/** Words that say who asked or called: what was quoted before is not the whole sentence. */
const SAYS = new RegExp(
  String.raw`^\s*(?!(?:and|but|so|then)\b)(?:\p{Ll}[\p{L}’'-]*\s+){0,2}(?:${oneOf.says})\b|^[^。！？；，,\n]{0,8}[问說说道喊叫答][。，,：:]`,
  'u',
);

/**
 * Sentences of English and Chinese, each with its closing marks. A sentence never extends beyond
 * the end of a paragraph. A full stop after a known abbreviation, a single capital letter or the number
 * of an item, or before a lower-case letter, does not end a sentence. These are rules, not a model, so
 * rare cases are wrong.
 */
export function* sentences(document: string): Generator<Span> {
  for (const paragraph of plainBlocks(document)) yield* sentencesIn(document, paragraph);
}

export function* sentencesIn(document: string, { start: from, end: to }: Span): Generator<Span> {
  const paragraph = document.slice(from, to);
  let start = 0;
  for (const match of paragraph.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(paragraph, match[0], { start, at: match.index, end })) continue;
    const sentence = trimmed(document, { start: from + start, end: from + end });
    if (sentence) yield sentence;
    start = end;
  }
  const rest = trimmed(document, { start: from + start, end: to });
  if (rest) yield rest;
}

/** @param place where the sentence starts, and where the mark stands */
function endsSentence(
  text: string,
  mark: string,
  { start, at, end }: { start: number; at: number; end: number },
): boolean {
  const next = text.slice(end, end + 40);
  if (!/^[.…]/.test(mark)) return !(/["'”’»」』]$/.test(mark) && SAYS.test(next));
  const goesOn = /^\s*\p{Ll}/u.test(next);
  if (goesOn || isItemNumber(text, start, at)) return false;
  const said = text.slice(Math.max(start, at - 80), at);
  if (HALF_OF_A_DAY.test(said) && (OF_A_TIME.test(next) || OPENS_WITH_TIME.test(said)))
    return false;
  return mark.length > 1 || !isAbbreviation(text, at, next);
}

/** The number of an item in front of its words: “1.” at the start of a sentence or after a colon. */
function isItemNumber(text: string, start: number, at: number): boolean {
  const isFirst = at - start <= 4 && /^\s*\d{1,3}$/.test(text.slice(start, at));
  return isFirst || /(?::\s+|：\s*)\d{1,3}$/.test(text.slice(Math.max(start, at - 5), at));
}

/** Checks the word that ends at `end`; the last 24 characters are enough for any abbreviation. */
function isAbbreviation(text: string, end: number, next: string): boolean {
  const before = text.slice(Math.max(0, end - 24), end);
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  if (AT_AN_END.test(word) && OPENERS.test(next)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  if (!/^(?:\p{Lu}\.)*(?!I$)\p{Lu}$/u.test(word)) return false;
  return word.length > 1 || !(LETTERED.test(before.slice(0, -1)) || OPENERS.test(next));
}
