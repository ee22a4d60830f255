import { paragraphs } from './paragraphs';
import { trimmed, type Span } from './span';

/** Abbreviations whose full stop does not end a sentence, in lower case and without it. */
const ABBREVIATIONS = new Set(
  `adj al approx apr art aug ave ca cf ch col dec def dept dr ed eds eq eqs est etc e.g fig figs
  feb gen gov hon i.e inc jan jr jul jun ltd mar messrs mr mrs ms mt no nos nov oct op p pp prof
  rep resp rev sec sect sen sep sept sr st tab trans univ viz vol vols vs`.split(/\s+/),
);

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

/**
 * Sentences of English and Chinese, each with its closing marks. A sentence never extends beyond
 * the end of a paragraph. A full stop after a known abbreviation or a single capital letter, or
 * before a lower-case letter, does not end a sentence. These are rules, not a model, so rare cases
 * are wrong.
 */
export function* sentences(document: string): Generator<Span> {
  for (const { start, end } of paragraphs(document)) yield* inParagraph(document, start, end);
}

function* inParagraph(document: string, from: number, to: number): Generator<Span> {
  const paragraph = document.slice(from, to);
  let start = 0;
  for (const match of paragraph.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(paragraph, match[0], match.index, end)) continue;
    const sentence = trimmed(document, { start: from + start, end: from + end });
    if (sentence) yield sentence;
    start = end;
  }
  const rest = trimmed(document, { start: from + start, end: to });
  if (rest) yield rest;
}

function endsSentence(text: string, mark: string, start: number, end: number): boolean {
  if (!/^[.…]/.test(mark)) return true;
  if (/^\s*\p{Ll}/u.test(text.slice(end, end + 20))) return false;
  return mark.length > 1 || !isAbbreviation(text, start);
}

/** Checks the word that ends at `end`; the last 24 characters are enough for any abbreviation. */
function isAbbreviation(text: string, end: number): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
  return /^(?:\p{Lu}\.)*(?!I$)\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}
