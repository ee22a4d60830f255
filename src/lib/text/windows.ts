import { tokenStarts } from './segment';
import { trimmed, type Span } from './span';

/**
 * Most characters per allowed token of a window. Runs without a token, and single tokens, can have
 * any length; beyond this limit a window is cut between characters.
 */
const CHARACTERS_A_TOKEN = 40;

/**
 * Cuts a part of a document into windows of at most `size` tokens, each of which starts with the
 * last `overlap` tokens of the previous one. Cuts are at the start of a token. A part that is short
 * enough is returned whole.
 */
export function* windows(
  document: string,
  stretch: Span,
  size: number,
  overlap: number,
): Generator<Span> {
  const longest = CHARACTERS_A_TOKEN * size;
  for (const window of byTokens(document, stretch, size, overlap)) {
    for (const piece of byCharacters(document, window, longest)) {
      const span = trimmed(document, piece);
      if (span) yield span;
    }
  }
}

function* byTokens(
  document: string,
  { start, end }: Span,
  size: number,
  overlap: number,
): Generator<Span> {
  // distinct starts: one character may fold into several tokens (½ → 1, 2), which cannot be separated
  const starts = tokenStarts(document.slice(start, end)).filter(
    (one, at, all) => one !== all[at - 1],
  );
  for (let first = 0; ; first += size - overlap) {
    const isLast = first + size >= starts.length;
    yield {
      start: first === 0 ? start : start + starts[first]!,
      end: isLast ? end : start + starts[first + size]!,
    };
    if (isLast) return;
  }
}

function* byCharacters(document: string, { start, end }: Span, longest: number): Generator<Span> {
  while (end - start > longest) {
    const cut = betweenCharacters(document, start + longest);
    yield { start, end: cut };
    start = cut;
  }
  yield { start, end };
}

/** The index itself, or the one before if it is inside a surrogate pair. */
function betweenCharacters(document: string, place: number): number {
  const code = document.codePointAt(place - 1)!;
  return code > 0xffff ? place - 1 : place;
}
