import { overlapWith } from '~/demos/citations/core/overlap';
import { search } from '~/lib/retrieval/search';
import { quotationsIn } from '~/lib/text/quotations';
import { documentOf, type Library, type Source } from '../library';
import { piecesOf, type Numbered } from './pieces';
import { rankedIn, type Store } from './store';

/** A place of the store where the words stand, and how its chunks fare. */
export interface Place {
  source: string;
  /** The chunks that hold it, in the order of the text. */
  chunks: number[];
  /** The rank of each; 0 for one that is no hit. */
  ranks: number[];
  /** A chunk of it is kept from the search; it is then ranked as if it were not. */
  hidden: boolean;
}

/** How the store calls a source. */
const nameOf = ({ title, id }: Source): string => title || id;

/**
 * The place that fares best: one that may be ranked before one that is kept back, one in one piece before
 * one that is cut, then by its rank. Undefined where the words stand nowhere.
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

/** The rank of the piece that is found last; infinite if one is no hit. */
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

/** The chunks of each source, in their order. */
function chunksOf({ sources, chunks }: Library): Numbered[][] {
  const bySource = sources.map((): Numbered[] => []);
  chunks.forEach(({ source, start, end }, chunk) => bySource[source]!.push({ start, end, chunk }));
  return bySource;
}

/** How many chunks that share rare words are looked at, to find the one that holds most of all words. */
const LOOKED_AT = 10;

/** The chunk that holds most of the words, in whatever order; undefined if none holds one. */
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
