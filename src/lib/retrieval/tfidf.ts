import { norm } from '../math/vector';
import type { Scoring } from './scoring';
import { countIn, type QueryTerm, type TextIndex } from './text-index';
import { smoothIdf } from './weighting';

/**
 * Cosine of TF-IDF vectors (Salton & Buckley 1988). A chunk's vector has tf · idf for each of its
 * terms, the query's has idf for each of its distinct terms; idf is the smoothed one.
 *
 *     score = Σ (idf / |query|) · (tf · idf / |chunk|)
 */
export function tfidf(index: TextIndex, terms: readonly QueryTerm[]): Scoring {
  const { postings, norms } = index;
  const weights = unitQuery(index, terms);
  const scores = new Float64Array(norms.length);
  terms.forEach(({ number, df }, place) => {
    const factor = weights[place]! * smoothIdf(norms.length, df);
    for (let at = postings.starts[number]!; at < postings.starts[number + 1]!; at++) {
      const chunk = postings.columns[at]!;
      scores[chunk]! += (factor * postings.values[at]!) / norms[chunk]!;
    }
  });
  return { scores, explain: (chunk) => explain(index, terms, weights, chunk) };
}

/** The weight of each query term, scaled so that the query's vector has length 1. */
export function unitQuery(index: TextIndex, terms: readonly QueryTerm[]): number[] {
  const weights = terms.map(({ df }) => smoothIdf(index.norms.length, df));
  const length = norm(weights);
  return weights.map((weight) => weight / length);
}

function explain(
  index: TextIndex,
  terms: readonly QueryTerm[],
  weights: readonly number[],
  chunk: number,
) {
  return terms.flatMap(({ term, number, df }, place) => {
    const tf = countIn(index, number, chunk);
    if (tf === 0) return [];
    const idf = smoothIdf(index.norms.length, df);
    const value = (weights[place]! * idf * tf) / index.norms[chunk]!;
    return [{ kind: 'term' as const, term, value, tf, df, idf }];
  });
}
