import type { Span } from '~/lib/text/span';

/** A chunk with its number, in the order of the text. */
export interface Numbered extends Span {
  chunk: number;
}

/**
 * The fewest chunks that together hold a stretch of their text: one if it stands in one piece, more if a cut
 * went through it.
 *
 * @param chunks of the same text, in its order; all of it that is no white space is in one of them.
 */
export function piecesOf(chunks: readonly Numbered[], { start, end }: Span): number[] {
  const pieces: number[] = [];
  let at = start;
  for (;;) {
    const reaching = chunks.filter((one) => one.start <= at && one.end > at);
    const [first, ...others] = reaching.length > 0 ? reaching : followers(chunks, at);
    if (!first) return pieces;
    const best = others.reduce((one, other) => (other.end > one.end ? other : one), first);
    pieces.push(best.chunk);
    if (best.end >= end) return pieces;
    at = best.end;
  }
}

/** Between two chunks there is white space alone: what goes on stands in the next. */
const followers = (chunks: readonly Numbered[], at: number): Numbered[] =>
  chunks.filter(({ start }) => start > at).slice(0, 1);
