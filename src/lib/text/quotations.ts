import { HAN, kindOf, unitsOf, UNSPACED, WORD } from './characters';
import { spanCursor } from './origin';
import { fold } from './fold';
import { runEnd, wordsOf } from './segment';
import type { Span } from './span';

/** Most occurrences of one quotation that are searched for in one text. */
const MOST_PLACES = 20;

/**
 * The occurrences of a quotation in a text, word by word in order: case, width, punctuation, line breaks, blanks
 * between Han characters, blanks before a unit and the signs between thousands are ignored. Words without blanks begin
 * and end where the browser's dictionary has them begin and end. The first 20 occurrences, none overlapping another.
 *
 *     quotationsIn('The ferry is\n“free”.', 'is free') → [{ start: 10, end: 18 }]
 *     quotationsIn('It costs 1,200.', '1200') → [{ start: 9, end: 14 }]
 */
export function quotationsIn(text: string, quotation: string): Span[] {
  const sought = [...wordsIn(fold(quotation))].map(({ word }) => word);
  const folded = fold(text);
  return sought.length > 0 ? rowsIn(folded, sought).map(spanCursor(text, folded)) : [];
}

/** The spans of a folded text in which the words follow one another. */
function rowsIn(folded: string, sought: readonly string[]): Span[] {
  const found: Span[] = [];
  const first = new RegExp(withGroups(sought[0]!), 'g');
  for (let hit = first.exec(folded); hit && found.length < MOST_PLACES; hit = first.exec(folded)) {
    const start = hit.index;
    const end = isWithinWord(folded, start) ? undefined : endOfRow(folded, start, sought);
    if (end === undefined || endsWithinWord(folded, end)) continue;
    found.push({ start, end });
    first.lastIndex = end;
  }
  return found;
}

const THOUSANDS = "[,'’ ]";
const withGroups = (word: string): string =>
  /^\d{4,}$/.test(word) ? word.replace(/\B(?=(?:\d{3})+$)/g, `${THOUSANDS}?`) : word;

/** Signs around a place in which a dictionary looks for words. */
const NEAR = 100;

const signBefore = (folded: string, at: number): string =>
  Array.from(folded.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
const kindAt = (folded: string, at: number): number | undefined => {
  const code = folded.codePointAt(at);
  return code === undefined ? undefined : kindOf(code);
};

/** True if an index is inside a run of letters and digits, or inside a word of those that stand without blanks. */
function isWithinWord(folded: string, at: number): boolean {
  const before = signBefore(folded, at);
  const kind = kindAt(folded, at);
  if (before === '' || kindAt(before, 0) !== kind) return false;
  if (kind !== UNSPACED) return kind === WORD;
  const near = folded.slice(Math.max(0, at - NEAR), at);
  const rest = folded.slice(at, at + NEAR);
  const start = [...near].findLastIndex((sign) => kindAt(sign, 0) !== UNSPACED) + 1;
  const run = near.slice(start) + rest.slice(0, runEnd(rest, 0, UNSPACED));
  return ![...wordsOf(run)].some((word) => start + word.start === near.length);
}

/** What a number may be followed by at once: 12kg. */
const UNIT =
  /^(?:[kcm]?m|[mk]?g|[mcd]?l|km\/h|h|min|m?s|[kmgt]i?b|[km]?[whv]|m?ah|[kmg]?hz|px|pt|[ap]m|k)(?![\p{L}\p{N}])/u;

const endsWithinWord = (folded: string, at: number): boolean =>
  isWithinWord(folded, at) && !(/\d/.test(folded[at - 1]!) && UNIT.test(folded.slice(at, at + 8)));

/** The end of the words that follow one another from an index on; undefined if other words come first. */
function endOfRow(folded: string, from: number, sought: readonly string[]): number | undefined {
  let matched = 0;
  for (const { word, end } of wordsIn(folded, from)) {
    if (word !== sought[matched]) return undefined;
    if (++matched === sought.length) return end;
  }
  return undefined;
}

const NUMBER = new RegExp(`\\d{1,3}(?:${THOUSANDS}\\d{3})+(?!\\d)|\\d+`, 'y');

/** The words of a folded text from an index on: numbers without signs between thousands, letters, and single characters of scripts without blanks. */
function* wordsIn(folded: string, from = 0): Generator<{ word: string; end: number }> {
  let at = from;
  while (at < folded.length) {
    const code = folded.codePointAt(at)!;
    const kind = kindOf(code);
    let end = at + unitsOf(code);
    if (kind === WORD) end = wordEnd(folded, at);
    const word = folded.slice(at, end);
    if (kind === WORD) yield { word: /^\d/.test(word) ? word.replace(/\D/g, '') : word, end };
    else if (kind === HAN || kind === UNSPACED) yield { word, end };
    at = end;
  }
}

function wordEnd(folded: string, at: number): number {
  NUMBER.lastIndex = at;
  const [number] = NUMBER.exec(folded) ?? [];
  if (number) return at + number.length;
  const digit = folded.slice(at, runEnd(folded, at, WORD)).search(/\d/);
  return digit < 0 ? runEnd(folded, at, WORD) : at + digit;
}
