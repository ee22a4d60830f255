import type { Scoring } from './scoring';
import { countIn, type QueryTerm, type TextIndex } from './text-index';

interface Weighting {
  /** Of a term that `df` of so many chunks have. */
  idf(chunks: number, df: number): number;
  /** What a term adds to a chunk that has it `tf` times; `place` is its place in the query. */
  value(found: { tf: number; chunk: number; idf: number; place: number }): number;
}

/** Scores each chunk by the sum over the terms of a query that it has. */
export function termScores(
  index: TextIndex,
  terms: readonly QueryTerm[],
  weighting: Weighting,
): Scoring {
  const { postings, lengths } = index;
  const scores = new Float64Array(lengths.length);
  const weighted = terms.map((term, place) => {
    const idf = weighting.idf(lengths.length, term.df);
    return {
      ...term,
      idf,
      add: (chunk: number, tf: number) => weighting.value({ tf, chunk, idf, place }),
    };
  });
  for (const { number, add } of weighted)
    for (let at = postings.starts[number]!; at < postings.starts[number + 1]!; at++) {
      const chunk = postings.columns[at]!;
      scores[chunk]! += add(chunk, postings.values[at]!);
    }
  const explain: Scoring['explain'] = (chunk) =>
    weighted.flatMap(({ term, number, df, idf, add }) => {
      const tf = countIn(index, number, chunk);
      return tf === 0 ? [] : [{ kind: 'term', term, value: add(chunk, tf), tf, df, idf }];
    });
  return { scores, explain };
}
