import { HAN, kindOf, unitsOf, WORD } from './characters';
import { originCursor } from './origin';
import { fold } from './segment';
import type { Span } from './span';

/** Places of one quotation that are looked for in one text. */
const MOST_PLACES = 20;

/**
 * Where a quotation stands in a text, word by word in its order: case, width, punctuation, line breaks and
 * blanks between Han characters do not matter. The first 20 places, none within another.
 *
 *     quotationsIn('The ferry is\n“free”.', 'is free') → [{ start: 10, end: 18 }]
 */
export function quotationsIn(text: string, quotation: string): Span[] {
  const said = fold(quotation);
  const sought = [...wordsIn(said)].map(({ start, end }) => said.slice(start, end));
  const folded = fold(text);
  const isThere = sought[0] !== undefined && folded.includes(sought[0]);
  return isThere ? originals(text, folded, rowsIn(folded, sought)) : [];
}

/** Where words stand one after another in a folded text. */
function rowsIn(folded: string, sought: readonly string[]): Span[] {
  const found: Span[] = [];
  let begun: { start: number; matched: number }[] = [];
  for (const { start, end } of wordsIn(folded)) {
    const word = folded.slice(start, end);
    begun.push({ start, matched: 0 });
    begun = begun.filter((row) => sought[row.matched++] === word);
    if (begun[0]?.matched !== sought.length) continue;
    found.push({ start: begun[0].start, end });
    if (found.length === MOST_PLACES) break;
    begun = [];
  }
  return found;
}

/** The stretches of a text that its folded form has at these places, in ascending order. */
function originals(text: string, folded: string, places: readonly Span[]): Span[] {
  const [originOfStart, originOfEnd] = [originCursor(text, folded), originCursor(text, folded)];
  return places.map(({ start, end }) => ({
    start: originOfStart(start).start,
    end: originOfEnd(end - 1).end,
  }));
}

/** The words of a folded text: runs of letters and digits, and Han characters one by one. */
function* wordsIn(folded: string): Generator<Span> {
  let at = 0;
  while (at < folded.length) {
    const code = folded.codePointAt(at)!;
    const kind = kindOf(code);
    let end = at + unitsOf(code);
    while (kind === WORD && end < folded.length) {
      const following = folded.codePointAt(end)!;
      if (kindOf(following) !== WORD) break;
      end += unitsOf(following);
    }
    if (kind === WORD || kind === HAN) yield { start: at, end };
    at = end;
  }
}
