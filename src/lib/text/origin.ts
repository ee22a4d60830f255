import { remembered, UNSEEN, unitsOf } from './characters';
import { fold } from './fold';
import type { Span } from './span';

const ALONE = 1;
const JOINS = 2;

/**
 * Characters that normalisation may merge with the preceding one: combining marks, the vowels and
 * finals of Hangul (also the compatibility and half-width ones), the half-width voicing marks of
 * Katakana, the vowel a of Thai and Lao, and the vowel signs of Kirat Rai.
 */
const joining = remembered((character) =>
  /[\p{M}\u0e32\u0eb2\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc\uff9e\uff9f\u{16d63}-\u{16d6a}]/u.test(
    character,
  )
    ? JOINS
    : ALONE,
);

/** Length of a single character after folding: 1 for a, 2 for ﬁ, 18 for ﷺ. */
const foldedLength = remembered((character) => fold(character).length);

/**
 * Maps indices of the folded text to the pieces of the original they came from. Folding changes
 * lengths: ﬁ becomes two letters, e and its accent become one.
 *
 * @returns a function of an index of `folded`; indices must be given in ascending order.
 */
export function originCursor(text: string, folded: string): (place: number) => Span {
  if (text.length === folded.length && text.replace(UNSEEN, '').normalize('NFKC') === text)
    return samePlace(folded);
  let piece: Span = { start: 0, end: 0 };
  let foldedEnd = 0;
  return (place) => {
    while (foldedEnd <= place && piece.end < text.length) {
      piece = nextPiece(text, piece.end);
      foldedEnd += pieceLength(text, piece);
    }
    return piece;
  };
}

/** Maps spans of the folded text to those of the original; they must be given in ascending order. */
export function spanCursor(text: string, folded: string): (span: Span) => Span {
  const ofStart = originCursor(text, folded);
  const ofEnd = originCursor(text, folded);
  return ({ start, end }) => ({ start: ofStart(start).start, end: ofEnd(end - 1).end });
}

/** A cursor for text whose folding only changes the case and keeps every index. */
function samePlace(folded: string): (place: number) => Span {
  return (place) => {
    const isTrailingHalf = /[\udc00-\udfff]/.test(folded[place]!);
    const start = isTrailingHalf ? place - 1 : place;
    return { start, end: start + unitsOf(folded.codePointAt(start)!) };
  };
}

function nextPiece(text: string, start: number): Span {
  let end = start + unitsOf(text.codePointAt(start)!);
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    if (joining(code) !== JOINS) break;
    end += unitsOf(code);
  }
  return { start, end };
}

function pieceLength(text: string, { start, end }: Span): number {
  const first = text.codePointAt(start)!;
  if (end - start === unitsOf(first)) return foldedLength(first);
  return fold(text.slice(start, end)).length;
}
