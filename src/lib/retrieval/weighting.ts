import type { CountMatrix, SparseMatrix } from '../math/sparse';
import { norm } from '../math/vector';

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

interface Counted {
  readonly counts: CountMatrix;
  readonly postings: CountMatrix;
}

/** `smoothIdf` of every term, [terms]. */
export const allIdf = ({ rows, width, starts }: CountMatrix): Float64Array =>
  Float64Array.from({ length: rows }, (_, term) =>
    smoothIdf(width, starts[term + 1]! - starts[term]!),
  );

/** tf · idf of each term in each chunk, [chunks × terms]. */
function weighted({ counts, postings }: Counted): SparseMatrix {
  const idf = allIdf(postings);
  const values = Float64Array.from(counts.values, (tf, at) => tf * idf[counts.columns[at]!]!);
  return { ...counts, values };
}

/** The weights of each chunk, which share the memory of the matrix. */
const chunksOf = ({ rows, starts, values }: SparseMatrix): Float64Array[] =>
  Array.from({ length: rows }, (_, chunk) => values.subarray(starts[chunk], starts[chunk + 1]));

/** Euclidean length of each chunk's tf · idf vector, [chunks]. */
export const chunkNorms = (counted: Counted): Float64Array =>
  Float64Array.from(chunksOf(weighted(counted)), norm);

/** tf · idf / norm, [chunks × terms]; every non-empty row has length 1. @param norms as by `chunkNorms` */
export function tfidfMatrix({
  norms,
  ...counted
}: Counted & { norms: Float64Array }): SparseMatrix {
  const matrix = weighted(counted);
  for (const [at, chunk] of chunksOf(matrix).entries())
    chunk.forEach((weight, place) => (chunk[place] = weight / norms[at]!));
  return matrix;
}
