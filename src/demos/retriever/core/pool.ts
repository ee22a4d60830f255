import { crc32 } from '~/lib/math/crc32';
import { seededRng, shuffle } from '~/lib/math/rng';
import { order } from '~/lib/retrieval/search';
import type { Contestant } from './contestants';
import type { Library } from './library';
import type { Place } from './own-questions';
import { searchOptions } from './settings';

/** A passage to be judged: its place and its text, but not which ranking found it or how well. */
export interface Pooled extends Place {
  chunk: number;
  text: string;
}

/** Number of hits that each ranking adds to the pool. */
const POOL_DEPTH = 5;

/**
 * The first hits of all rankings for a question, each passage once. Their order depends on the question and on the
 * hits, not on which ranking found them, so marks set here favour none of the contributing methods (pooling: Spärck
 * Jones & van Rijsbergen 1975, used at TREC).
 */
export function poolOf(
  library: Library,
  query: string,
  contestants: readonly Contestant[],
): Pooled[] {
  const found = contestants.flatMap(({ settings }) =>
    order(library.corpus, query, { ...searchOptions(settings), k: POOL_DEPTH }),
  );
  const united = [...new Set(found)].sort((a, b) => a - b);
  return shuffle(united, seededRng(seedOf(query))).map((chunk) => pooled(library, chunk));
}

const seedOf = (query: string): number => crc32(new TextEncoder().encode(query));

function pooled({ chunks, sources }: Library, chunk: number): Pooled {
  const { source, start, end, text } = chunks[chunk]!;
  return { chunk, source: sources[source]!.id, start, end, text };
}
