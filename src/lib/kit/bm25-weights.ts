import { buildIndex, queryTerms, type TextIndex } from '../retrieval/text-index';
import { saturation } from '../retrieval/bm25';

export const STANDARD_BM25 = { k1: 1.2, b: 0.75 };

/**
 * The number with the fewest digits that parses to the same 32-bit float: 0.1, not 0.10000000149011612. Six digits
 * always survive a round trip through a 32-bit float, and nine always suffice (IEEE 754), so at most four lengths are
 * tried.
 * @param value a number that is exactly a 32-bit float. Below 2^-126, where floats lose bits, the result is correct but
 *   may have more digits than necessary.
 */
export function shortestFloat32(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

interface SparseVector {
  indices: number[];
  values: number[];
}

/**
 * Splits BM25 into a part that is known for each chunk and the idf, which the store must compute. A chunk's vector has,
 * for each of its terms,
 *
 *     tf (k1 + 1) / (tf + k1 (1 − b + b · dl / avgdl))
 *
 * and the query's vector has a 1 for each of its distinct terms. A store that multiplies each product by the term's idf
 * before adding them up ranks by BM25. The formula is that of `retrieval/bm25`.
 */
export function wordsOf(
  texts: readonly string[],
  query: string,
): { chunks: SparseVector[]; query: SparseVector } {
  const index = buildIndex(texts);
  const asked = queryTerms(index, query).map(({ number }) => number);
  return {
    chunks: texts.map((_, chunk) => wordsIn(index, chunk)),
    query: { indices: asked, values: asked.map(() => 1) },
  };
}

function wordsIn(index: TextIndex, chunk: number): SparseVector {
  const { counts, lengths } = index;
  const from = counts.starts[chunk]!;
  const to = counts.starts[chunk + 1]!;
  return {
    indices: Array.from(counts.columns.subarray(from, to)),
    values: Array.from(counts.values.subarray(from, to), (tf) =>
      shortestFloat32(Math.fround(saturation(tf, lengths[chunk]!, index, STANDARD_BM25))),
    ),
  };
}
