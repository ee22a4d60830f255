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
  /** Numbers that its dense space keeps of each chunk, at least 1, and the space once it is fitted. */
  dimensions: number;
  space?: LsaSpace;
  vectors: WeakMap<Embedder, Vectors>;
  embedders: Embedders;
}

interface SearchOptions {
  /** Most hits to return; 0 or less gives none. */
  k: number;
  method: Method;
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
  partner: 'lsa',
  variety: 0,
};

const DIMENSIONS = 24;

export const openCorpus = (
  texts: readonly string[],
  embedders: Embedders = {},
  dimensions: number = DIMENSIONS,
): Corpus => ({ ...corpusOf(texts, buildIndex(texts), embedders), dimensions });

export const corpusOf = (
  texts: readonly string[],
  index: TextIndex,
  embedders: Embedders,
): Corpus => ({ texts, index, dimensions: DIMENSIONS, vectors: new WeakMap(), embedders });

/** The dense space, fitted on the first call. */
const spaceOf = (corpus: Corpus): LsaSpace =>
  (corpus.space ??= fitSpace(corpus.index, corpus.dimensions));

/**
 * The vectors of all chunks, computed on the first call.
 *
 * @throws MissingVectors if the embedder has not been loaded.
 */
export function chunkVectors(corpus: Corpus, dense: Dense): Vectors {
  if (dense === 'lsa') return spaceOf(corpus).chunks;
  const embedder = encoderOf(corpus.embedders);
  let vectors = corpus.vectors.get(embedder);
  if (!vectors) corpus.vectors.set(embedder, (vectors = embedder.embed(corpus.texts)));
  return vectors;
}

/** The query folded into the dense space: of length 1, or zeros. */
export const queryVector = (corpus: Corpus, query: string): Float32Array =>
  foldedQuery(corpus.index, spaceOf(corpus), queryTerms(corpus.index, query));

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
      return bm25(index, terms);
    case 'rrf':
      return reciprocalRankFusion(
        [
          { method: 'bm25', scoring: bm25(index, terms) },
          { method: partner, scoring: denseScoring(corpus, query, terms, partner) },
        ],
        allowed,
      );
    case 'late': {
      const { scores } = denseScoring(corpus, query, terms, 'encoder');
      const embedder = encoderOf(corpus.embedders);
      const question = embedder.tokens('query', query);
      const passage = (chunk: number) => embedder.tokens('passage', corpus.texts[chunk]!);
      return lateInteraction(scores, { query, question, passage }, allowed);
    }
    default:
      return denseScoring(corpus, query, terms, method);
  }
}

function denseScoring(corpus: Corpus, query: string, terms: QueryTerm[], dense: Dense): Scoring {
  if (dense === 'lsa') return lsa(corpus.index, spaceOf(corpus), terms);
  const embedder = encoderOf(corpus.embedders);
  return cosine(chunkVectors(corpus, dense), embedder.query(query));
}
