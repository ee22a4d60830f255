import type { Span } from '~/lib/text/span';

/** The range of a chunk in its text, and its number. */
export interface Numbered extends Span {
  chunk: number;
}

/**
 * The fewest chunks that together contain a range of their text: one if no cut goes through it.
 *
 * @param chunks of the same text, in order; they contain all of it except white space
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

/** Only white space can lie between two chunks, so the range continues in the next one. */
const followers = (chunks: readonly Numbered[], at: number): Numbered[] =>
  chunks.filter(({ start }) => start > at).slice(0, 1);
