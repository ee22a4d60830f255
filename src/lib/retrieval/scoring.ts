import type { Dense } from './methods';

/** One summand of a score, and what it is made of. The parts of a hit add up to its score. */
export type ScorePart =
  | TermPart
  | CosinePart
  | MatchPart
  | RankPart
  | RelevancePart
  | RedundancyPart;

/** What one term of the query brings (TF-IDF, BM25, LSA, course vectors). */
interface TermPart {
  kind: 'term';
  term: string;
  value: number;
  /** How often the chunk has the term; by vectors a term may have a value where this is 0. */
  tf: number;
  /** How many chunks of the whole index have it. */
  df: number;
  idf: number;
}

/** The likeness of two texts that an encoder has each read as a whole: it does not fall apart. */
interface CosinePart {
  kind: 'cosine';
  value: number;
}

/** What one token of the query brings by the token of the chunk that is most like it (reranking). */
interface MatchPart {
  kind: 'match';
  term: string;
  /** The token of the chunk; empty if none is like it at all. */
  match: string;
  /** Their cosine, 0 … 1. */
  similarity: number;
  /** The share of the query's weight that the token has. */
  weight: number;
  value: number;
}

/** What a place in one ranking brings (reciprocal rank fusion). */
export interface RankPart {
  kind: 'rank';
  method: 'bm25' | Dense;
  /** From 1. */
  rank: number;
  value: number;
}

/** What the score before variety brings (maximal marginal relevance). */
interface RelevancePart {
  kind: 'relevance';
  value: number;
  /** The score before variety, and the parts it is made of. */
  score: number;
  parts: ScorePart[];
}

/** What likeness to a hit chosen before takes away: `value` is 0 or less. */
interface RedundancyPart {
  kind: 'redundancy';
  value: number;
  /** The chunk chosen before that is most alike, if any was chosen. */
  nearest: number | undefined;
  /** Their cosine, 0 … 1. */
  similarity: number;
}

/** The scores a method gives to all chunks for one query, and the reason for any one of them. */
export interface Scoring {
  /** [chunks]; 0 or less is no hit. */
  scores: Float64Array;
  explain(chunk: number): ScorePart[];
  /** How many pairs of tokens were compared, where tokens are. */
  comparisons?: number;
}

export interface Hit {
  /** Its number, from 0 in the order of the text. */
  chunk: number;
  score: number;
  parts: ScorePart[];
}

/** Says whether a chunk may be ranked at all, for example by its role or date. */
export type Allowed = (chunk: number) => boolean;

/** Sum of the parts, in their order. */
export function sumOfParts(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, part) => sum + part.value, 0);
}
