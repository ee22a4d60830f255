import { HAN, kindOf, unitsOf, WORD } from './characters';
import { spanCursor } from './origin';
import { fold } from './fold';
import { runEnd } from './segment';
import type { Span } from './span';

/** Most occurrences of one quotation that are searched for in one text. */
const MOST_PLACES = 20;

/**
 * The occurrences of a quotation in a text, word by word in order: case, width, punctuation, line breaks and blanks
 * between Han characters are ignored. The first 20 occurrences, none overlapping another.
 *
 *     quotationsIn('The ferry is\n“free”.', 'is free') → [{ start: 10, end: 18 }]
 */
export function quotationsIn(text: string, quotation: string): Span[] {
  const quoted = fold(quotation);
  const sought = [...wordsIn(quoted)].map(({ start, end }) => quoted.slice(start, end));
  const folded = fold(text);
  return sought.length > 0 ? rowsIn(folded, sought).map(spanCursor(text, folded)) : [];
}

/** The spans of a folded text in which the words follow one another. */
function rowsIn(folded: string, sought: readonly string[]): Span[] {
  const found: Span[] = [];
  const [first = ''] = sought;
  let start = folded.indexOf(first);
  while (start >= 0 && found.length < MOST_PLACES) {
    const end = isWithinWord(folded, start) ? undefined : endOfRow(folded, start, sought);
    if (end !== undefined) found.push({ start, end });
    start = folded.indexOf(first, end ?? start + first.length);
  }
  return found;
}

/** True if an index is inside a run of letters and digits. */
function isWithinWord(folded: string, at: number): boolean {
  const before = [...folded.slice(Math.max(0, at - 2), at)].at(-1);
  const isWord = (character?: string) =>
    character !== undefined && kindOf(character.codePointAt(0)!) === WORD;
  return isWord(before) && isWord(String.fromCodePoint(folded.codePointAt(at)!));
}

/** The end of the words that follow one another from an index on; undefined if other words come first. */
function endOfRow(folded: string, from: number, sought: readonly string[]): number | undefined {
  let matched = 0;
  for (const { start, end } of wordsIn(folded, from)) {
    if (folded.slice(start, end) !== sought[matched]) return undefined;
    if (++matched === sought.length) return end;
  }
  return undefined;
}

/** The words of a folded text from an index on: runs of letters and digits, and single Han characters. */
function* wordsIn(folded: string, from = 0): Generator<Span> {
  let at = from;
  while (at < folded.length) {
    const code = folded.codePointAt(at)!;
    const kind = kindOf(code);
    const end = kind === WORD ? runEnd(folded, at, WORD) : at + unitsOf(code);
    if (kind === WORD || kind === HAN) yield { start: at, end };
    at = end;
  }
}
