import type { Scoring } from './scoring';
import { termScores } from './term-scores';
import type { QueryTerm, TextIndex } from './text-index';
import { luceneIdf } from './weighting';

const STANDARD = { k1: 1.2, b: 0.75 };

interface Bm25Settings {
  /** Weight of repeated terms: at 0 a term counts once. 0 or more, often 1.2. */
  k1: number;
  /** Penalty for long chunks: 0 = none, 1 = in full proportion. Often 0.75. */
  b: number;
}

/**
 * BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", eq. 3.15, with Lucene's
 * idf). A chunk's score is the sum over the distinct terms t of the query of
 *
 *     ln(1 + (N − df + ½) / (df + ½)) · tf (k1 + 1) / (tf + k1 (1 − b + b · dl / avgdl))
 *
 * with N chunks, df of them with t; tf occurrences of t in this chunk; dl its length in tokens,
 * avgdl the mean. The factor k1 + 1 is the same for every chunk and does not change the order;
 * Lucene removed it in 2019.
 */
export const bm25 = (
  index: TextIndex,
  terms: readonly QueryTerm[],
  settings: Bm25Settings = STANDARD,
): Scoring =>
  termScores(index, terms, {
    idf: luceneIdf,
    value: ({ tf, chunk, idf }) => idf * saturation(tf, index.lengths[chunk]!, index, settings),
  });

/** The part of the formula that grows with tf, increasingly slowly, from 0 towards k1 + 1. */
export function saturation(
  tf: number,
  length: number,
  { averageLength }: Pick<TextIndex, 'averageLength'>,
  { k1, b }: Bm25Settings,
): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / averageLength));
}
