import { bm25 } from './bm25';
import { reciprocalRankFusion } from './fusion';
import { fitSpace, lsa, type LsaSpace } from './lsa';
import { maximalMarginalRelevance } from './mmr';
import type { Allowed, Hit, Scoring } from './scoring';
import { buildIndex, queryTerms, type QueryTerm, type TextIndex } from './text-index';
import type { Method } from './methods';
import { tfidf } from './tfidf';
import { topChunks } from './top';

/** A text that can be searched: its index, and the dense spaces fitted so far, by dimensions. */
export interface Corpus {
  index: TextIndex;
  spaces: Map<number, LsaSpace>;
}

export interface SearchOptions {
  /** How many hits at most; 0 or less gives none. */
  k: number;
  method: Method;
  /** BM25: how much a repeated term still adds, 0 or more. */
  k1: number;
  /** BM25: how much long chunks are held back, 0 … 1. */
  b: number;
  /** LSA: size of the dense space, at least 1. */
  dimensions: number;
  /** MMR: 0 = off, towards 1 ever less likeness among the hits. */
  variety: number;
  /**
   * Chunks for which this is false are left out before ranking, as if they scored nothing. The
   * statistics (df, mean length, the dense space) stay those of the whole text.
   */
  allowed?: Allowed | undefined;
}

const DEFAULTS: SearchOptions = {
  k: 10,
  method: 'bm25',
  k1: 1.2,
  b: 0.75,
  dimensions: 32,
  variety: 0,
};

/** A corpus of chunks, ready to search. */
export function openCorpus(chunks: readonly string[]): Corpus {
  return { index: buildIndex(chunks), spaces: new Map() };
}

/** The dense space with that many dimensions; fitted at the first call. */
function spaceFor(corpus: Corpus, dimensions: number): LsaSpace {
  let space = corpus.spaces.get(dimensions);
  if (!space) {
    space = fitSpace(corpus.index, dimensions);
    corpus.spaces.set(dimensions, space);
  }
  return space;
}

/**
 * The best hits for a query, best first; ties in the order of the text. Exact: what scoring and
 * sorting all chunks would give. A chunk with a score of 0 is no hit, so a query that shares
 * nothing with the text finds nothing.
 *
 * @param options what differs from `DEFAULTS`.
 */
export function search(corpus: Corpus, query: string, options: Partial<SearchOptions> = {}): Hit[] {
  const settings = { ...DEFAULTS, ...options };
  const scoring = scoringFor(corpus, queryTerms(corpus.index, query), settings);
  if (settings.variety > 0) return maximalMarginalRelevance(corpus.index, scoring, settings);
  return topChunks(scoring.scores, settings.k, settings.allowed).map((chunk) => ({
    chunk,
    score: scoring.scores[chunk]!,
    parts: scoring.explain(chunk),
  }));
}

function scoringFor(corpus: Corpus, terms: QueryTerm[], settings: SearchOptions): Scoring {
  const { index } = corpus;
  const dense = () => lsa(index, spaceFor(corpus, settings.dimensions), terms);
  switch (settings.method) {
    case 'tfidf':
      return tfidf(index, terms);
    case 'bm25':
      return bm25(index, terms, settings);
    case 'lsa':
      return dense();
    case 'rrf':
      return reciprocalRankFusion(
        { bm25: bm25(index, terms, settings), lsa: dense() },
        settings.allowed,
      );
  }
}
