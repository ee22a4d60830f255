import type { Span } from '../text/span';
import type { Dense } from './methods';

/** One part of a score with its components. The parts of a hit add up to its score. */
export type ScorePart =
  | TermPart
  | MatchPart
  /** The cosine of two texts that an encoder has embedded as a whole; it has no parts by term. */
  | { kind: 'cosine'; value: number }
  | RankPart
  /** The contribution of the score before variety (maximal marginal relevance). */
  | { kind: 'relevance'; value: number; score: number; parts: ScorePart[] }
  /**
   * The deduction for similarity to a hit chosen before, `value` 0 or less: the most similar chunk among those, if any, and
   * their cosine, 0 … 1.
   */
  | { kind: 'redundancy'; value: number; nearest: number | undefined; similarity: number };

/** The contribution of one term of the query (TF-IDF, BM25, LSA). */
interface TermPart {
  kind: 'term';
  term: string;
  value: number;
  /** Occurrences in the chunk; with vectors a term can have a value even if this is 0. */
  tf: number;
  /** Number of chunks of the whole index that have it. */
  df: number;
  idf: number;
}

/** The contribution of one word of the query by the tokens of the chunk that its own tokens are most like (late interaction). */
export interface MatchPart {
  kind: 'match';
  term: string;
  value: number;
  /** The mean cosine of its tokens and those, −1 … 1. */
  cosine: number;
  /** The places of those in the chunk, in the order of the word's own. */
  met: readonly Span[];
}

/** The contribution of a rank, from 1, in one ranking (reciprocal rank fusion). */
export interface RankPart {
  kind: 'rank';
  method: 'bm25' | Dense;
  rank: number;
  value: number;
}

export interface Scoring {
  /** [chunks]; a chunk with 0 or less is not a hit. */
  scores: Float64Array;
  explain(chunk: number): ScorePart[];
}

export interface Hit {
  /** Its index in the text, from 0. */
  chunk: number;
  score: number;
  parts: ScorePart[];
}

/** Returns whether a chunk may be ranked at all, for example by its role or date. */
export type Allowed = (chunk: number) => boolean;
