import type { Vectors } from '../embedding/vectors';
import { bm25 } from './bm25';
import { cosine } from './cosine';
import { encoderOf, type Embedder, type Embedders } from './embedder';
import { reciprocalRankFusion } from './fusion';
import { lateInteraction } from './late';
import { fitSpace, foldedQuery, lsa, type LsaSpace } from './lsa';
import type { Dense, Method } from './methods';
import { maximalMarginalRelevance } from './mmr';
import type { Allowed, Hit, Scoring } from './scoring';
import { buildIndex, queryTerms, type QueryTerm, type TextIndex } from './text-index';
import { tfidf } from './tfidf';
import { topChunks } from './top';

/** A searchable text: its index, and the vectors of its chunks computed so far. */
export interface Corpus {
  texts: readonly string[];
  index: TextIndex;
  /** Dense spaces fitted on this text, by their dimensions. */
  spaces: Map<number, LsaSpace>;
  vectors: WeakMap<Embedder, Vectors>;
  embedders: Embedders;
}

interface SearchOptions {
  /** Most hits to return; 0 or less gives none. */
  k: number;
  method: Method;
  /** BM25: weight of repeated terms, 0 or more. */
  k1: number;
  /** BM25: penalty for long chunks, 0 … 1. */
  b: number;
  /** LSA: size of the dense space, at least 1. */
  dimensions: number;
  /** RRF: the vectors to fuse with BM25. */
  partner: Dense;
  /** MMR: 0 = off; towards 1, the hits become less and less similar to each other. */
  variety: number;
  /**
   * Chunks for which this is false are excluded before ranking, as if they scored 0. The statistics (df, mean length,
   * the dense space) remain those of the whole text.
   */
  allowed?: Allowed | undefined;
}

const DEFAULTS: SearchOptions = {
  k: 10,
  method: 'bm25',
  k1: 1.2,
  b: 0.75,
  dimensions: 32,
  partner: 'lsa',
  variety: 0,
};

export function openCorpus(texts: readonly string[], embedders: Embedders = {}): Corpus {
  return corpusOf(texts, buildIndex(texts), embedders);
}

export const corpusOf = (
  texts: readonly string[],
  index: TextIndex,
  embedders: Embedders = {},
): Corpus => ({ texts, index, spaces: new Map(), vectors: new WeakMap(), embedders });

/** The dense space with that many dimensions; fitted on the first call. */
function spaceFor(corpus: Corpus, dimensions: number): LsaSpace {
  let space = corpus.spaces.get(dimensions);
  if (!space) {
    space = fitSpace(corpus.index, dimensions);
    corpus.spaces.set(dimensions, space);
  }
  return space;
}

/**
 * The vectors of all chunks, computed on the first call.
 *
 * @throws MissingVectors if the embedder has not been loaded.
 */
export function chunkVectors(corpus: Corpus, dense: Dense, dimensions: number): Vectors {
  if (dense === 'lsa') return spaceFor(corpus, dimensions).chunks;
  const embedder = encoderOf(corpus.embedders);
  let vectors = corpus.vectors.get(embedder);
  if (!vectors) corpus.vectors.set(embedder, (vectors = embedder.embed(corpus.texts)));
  return vectors;
}

/** The query folded into the dense space: of length 1, or zeros. */
export const queryVector = (corpus: Corpus, query: string, dimensions: number): Float32Array =>
  foldedQuery(corpus.index, spaceFor(corpus, dimensions), queryTerms(corpus.index, query));

/**
 * The best hits for a query, best first, with ties in the order of the text. The result is exact, as if all chunks were
 * scored and sorted. A chunk with a score of 0 is not a hit, so a query that shares nothing with the text finds
 * nothing.
 *
 * @param options the options that differ from `DEFAULTS`.
 * @throws MissingVectors if the method needs an embedder that has not been loaded.
 */
export function search(corpus: Corpus, query: string, options: Partial<SearchOptions> = {}): Hit[] {
  const settings = { ...DEFAULTS, ...options };
  return best(corpus, scoringFor(corpus, query, settings), settings);
}

/** The chunks that `search` finds, best first, without explanations; for measuring many queries. */
export function order(
  corpus: Corpus,
  query: string,
  options: Partial<SearchOptions> = {},
): number[] {
  const settings = { ...DEFAULTS, ...options };
  const { scores } = scoringFor(corpus, query, settings);
  return best(corpus, { scores, explain: () => [] }, settings).map(({ chunk }) => chunk);
}

function best({ index }: Corpus, scoring: Scoring, settings: SearchOptions): Hit[] {
  if (settings.variety > 0) return maximalMarginalRelevance(index, scoring, settings);
  return topChunks(scoring.scores, settings.k, settings.allowed).map((chunk) => ({
    chunk,
    score: scoring.scores[chunk]!,
    parts: scoring.explain(chunk),
  }));
}

function scoringFor(corpus: Corpus, query: string, settings: SearchOptions): Scoring {
  const { index } = corpus;
  const { method, partner, allowed } = settings;
  const terms = queryTerms(index, query);
  switch (method) {
    case 'tfidf':
      return tfidf(index, terms);
    case 'bm25':
      return bm25(index, terms, settings);
    case 'rrf':
      return reciprocalRankFusion(
        [
          { method: 'bm25', scoring: bm25(index, terms, settings) },
          { method: partner, scoring: denseScoring(corpus, query, terms, partner, settings) },
        ],
        allowed,
      );
    case 'late': {
      const { scores } = denseScoring(corpus, query, terms, 'encoder', settings);
      const embedder = encoderOf(corpus.embedders);
      const question = embedder.tokens('query', query);
      const passage = (chunk: number) => embedder.tokens('passage', corpus.texts[chunk]!);
      return lateInteraction(scores, { query, question, passage }, allowed);
    }
    default:
      return denseScoring(corpus, query, terms, method, settings);
  }
}

function denseScoring(
  corpus: Corpus,
  query: string,
  terms: QueryTerm[],
  dense: Dense,
  { dimensions }: SearchOptions,
): Scoring {
  if (dense === 'lsa') return lsa(corpus.index, spaceFor(corpus, dimensions), terms);
  const embedder = encoderOf(corpus.embedders);
  return cosine(chunkVectors(corpus, dense, dimensions), embedder.query(query));
}
