import { norm } from '../math/vector';
import type { Scoring } from './scoring';
import { termScores } from './term-scores';
import type { QueryTerm, TextIndex } from './text-index';
import { smoothIdf } from './weighting';

/**
 * Cosine of TF-IDF vectors (Salton & Buckley 1988). A chunk's vector has tf · idf for each of its
 * terms, the query's has idf for each of its distinct terms; idf is the smoothed one.
 *
 *     score = Σ (idf / |query|) · (tf · idf / |chunk|)
 */
export function tfidf(index: TextIndex, terms: readonly QueryTerm[]): Scoring {
  const weights = unitQuery(index, terms);
  return termScores(index, terms, {
    idf: smoothIdf,
    value: ({ tf, chunk, idf, place }) => (weights[place]! * idf * tf) / index.norms[chunk]!,
  });
}

/** The weight of each query term, scaled so that the query's vector has length 1. */
export function unitQuery(index: TextIndex, terms: readonly QueryTerm[]): number[] {
  const weights = terms.map(({ df }) => smoothIdf(index.norms.length, df));
  const length = norm(weights);
  return weights.map((weight) => weight / length);
}
