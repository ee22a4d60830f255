import type { CountMatrix, SparseMatrix } from '../math/sparse';

/**
 * Smoothed inverse document frequency, ln((1 + N) / (1 + df)) + 1: as if one more chunk had every
 * term, so that nothing is divided by zero and a term in every chunk still counts (the default of
 * scikit-learn's TfidfVectorizer).
 *
 * @param df number of chunks that have the term, 0 … chunks.
 */
export function smoothIdf(chunks: number, df: number): number {
  return Math.log((1 + chunks) / (1 + df)) + 1;
}

/**
 * Lucene's inverse document frequency for BM25, ln(1 + (N − df + ½) / (df + ½)). The 1 keeps it
 * above zero for terms in more than half of the chunks.
 */
export function luceneIdf(chunks: number, df: number): number {
  return Math.log(1 + (chunks - df + 0.5) / (df + 0.5));
}

/** `smoothIdf` of every term, [terms]. */
export const allIdf = ({ rows, width, starts }: CountMatrix): Float64Array =>
  Float64Array.from({ length: rows }, (_, term) =>
    smoothIdf(width, starts[term + 1]! - starts[term]!),
  );

/** Euclidean length of each chunk's tf · idf vector, [chunks]. */
export function chunkNorms(counts: CountMatrix, postings: CountMatrix): Float64Array {
  const idf = allIdf(postings);
  const norms = new Float64Array(counts.rows);
  for (let chunk = 0; chunk < counts.rows; chunk++) {
    let sum = 0;
    for (let at = counts.starts[chunk]!; at < counts.starts[chunk + 1]!; at++) {
      sum += (counts.values[at]! * idf[counts.columns[at]!]!) ** 2;
    }
    norms[chunk] = Math.sqrt(sum);
  }
  return norms;
}

interface Weighed {
  readonly counts: CountMatrix;
  readonly postings: CountMatrix;
  /** As by `chunkNorms`. */
  readonly norms: Float64Array;
}

/** tf · idf / norm, [chunks × terms]; every non-empty row has length 1. */
export function tfidfMatrix({ counts, postings, norms }: Weighed): SparseMatrix {
  const idf = allIdf(postings);
  const values = new Float64Array(counts.values.length);
  for (let chunk = 0; chunk < counts.rows; chunk++) {
    for (let at = counts.starts[chunk]!; at < counts.starts[chunk + 1]!; at++) {
      values[at] = (counts.values[at]! * idf[counts.columns[at]!]!) / norms[chunk]!;
    }
  }
  return { ...counts, values };
}
