import { overlapWith } from '~/demos/citations/core/overlap';
import { search } from '~/lib/retrieval/search';
import { quotationsIn } from '~/lib/text/quotations';
import { documentOf, type Library, type Source } from '../library';
import { rankedIn, type Store } from './store';
import type { Span } from '~/lib/text/span';

/** The range of a chunk in its text, and its number. */
interface Numbered extends Span {
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

/** An occurrence of the words in the store, with the ranks of its chunks. */
export interface Place {
  source: string;
  /** The chunks that contain it, in the order of the text. */
  chunks: number[];
  /** The rank of each chunk; 0 if it is not a hit. */
  ranks: number[];
  /** True if the search may not see one of its chunks; ranks are then computed as if it might. */
  hidden: boolean;
}

const nameOf = ({ title, id }: Source): string => title || id;

/**
 * The best occurrence: first one that may be ranked, then one in a single chunk, then the best rank. Undefined if the
 * store does not contain the words.
 */
export function bestPlace(
  store: Store,
  right: string,
  ranking: readonly number[],
): Place | undefined {
  const ranks = ranksOf(ranking);
  let openRanks: Map<number, number> | undefined;
  const placed = placesIn(store, right).map(({ source, chunks }): Place => {
    const hidden = !chunks.every(store.allowed);
    const at = hidden ? (openRanks ??= ranksOf(rankedIn(store))) : ranks;
    return { source, chunks, hidden, ranks: chunks.map((chunk) => at.get(chunk) ?? 0) };
  });
  return placed.sort(
    (a, b) =>
      Number(a.hidden) - Number(b.hidden) ||
      a.chunks.length - b.chunks.length ||
      worst(a.ranks) - worst(b.ranks),
  )[0];
}

/** The rank of the last chunk to be found; infinite if one is not a hit. */
export const worst = (ranks: readonly number[]): number =>
  Math.max(...ranks.map((rank) => rank || Infinity));

const ranksOf = (ranking: readonly number[]): Map<number, number> =>
  new Map(ranking.map((chunk, at) => [chunk, at + 1]));

function placesIn({ library, settings }: Store, right: string) {
  const chunks = chunksOf(library);
  return library.sources.flatMap((source, number) =>
    quotationsIn(documentOf(source, settings.chunking), right).map((span) => ({
      source: nameOf(source),
      chunks: piecesOf(chunks[number]!, span),
    })),
  );
}

/** The chunks of each source, in order. */
function chunksOf({ sources, chunks }: Library): Numbered[][] {
  const bySource = sources.map((): Numbered[] => []);
  chunks.forEach(({ source, start, end }, chunk) => bySource[source]!.push({ start, end, chunk }));
  return bySource;
}

/** Number of chunks with rare words in common that are compared to find the one with most of all words. */
const LOOKED_AT = 10;

/** The chunk with most of the words, in any order; undefined if none has any. */
export function nearestIn({ library }: Store, right: string) {
  const hits = search(library.corpus, right, { method: 'bm25', k: LOOKED_AT });
  const near = hits.map(({ chunk }) => {
    const { text, source } = library.chunks[chunk]!;
    const { tokens, missing } = overlapWith(right, [text]);
    const name = nameOf(library.sources[source]!);
    return { chunk, source: name, found: tokens.length - missing.length, of: tokens.length };
  });
  return near.sort((a, b) => b.found - a.found)[0];
}
