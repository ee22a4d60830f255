import { dot } from '../math/vector';
import { segment } from '../text/segment';
import type { Allowed, Scoring } from './scoring';
import type { TextIndex } from './text-index';
import { topChunks } from './top';

/** Vectors and weights of single tokens. */
export interface TokenVectors {
  /** Of length 1; undefined for an unknown token. */
  vector(token: string): Float32Array | undefined;
  /** The weight of a token for its rarity, above 0; an unknown token counts as the rarest. */
  weight(token: string): number;
}

/** A token of the query: its share of the total weight, and its cached similarities to terms. */
interface Asked {
  token: string;
  weight: number;
  likeness: Map<number, number>;
}

/**
 * Scores the first hits of another method again, by late interaction (Khattab & Zaharia 2020, ColBERT, eq. 3): each
 * token of the query is matched with the most similar token of the chunk, and these similarities are added up. Here a
 * token has the same vector in every context, rare tokens weigh more, and the weights add up to 1, so that a score is
 * in 0 … 1:
 *
 *     score = Σ over query tokens of weight · max over chunk tokens of cosine (0 at least)
 *
 * A token without a vector is similar only to itself. Chunks after the first `pool` score 0.
 */
export function rerank(
  index: TextIndex,
  tokens: TokenVectors,
  query: string,
  first: Scoring,
  { pool, allowed }: { pool: number; allowed?: Allowed | undefined },
): Scoring {
  const asked = weighted(query, tokens);
  const terms = termsOf(index);
  const likeness = openLikeness(tokens, terms);
  const best = ({ token, likeness: known }: Asked, chunk: number) =>
    bestMatch(index, chunk, (term) => likeness(token, term, known));
  const scores = new Float64Array(first.scores.length);
  let comparisons = 0;
  for (const chunk of topChunks(first.scores, pool, allowed)) {
    comparisons += asked.length * distinctTerms(index, chunk);
    for (const one of asked) scores[chunk]! += one.weight * best(one, chunk).similarity;
  }
  return {
    scores,
    comparisons,
    explain: (chunk) =>
      asked.map((one) => {
        const { term, similarity } = best(one, chunk);
        const match = term === undefined ? '' : terms[term]!;
        const { token, weight } = one;
        return {
          kind: 'match',
          term: token,
          match,
          similarity,
          weight,
          value: weight * similarity,
        };
      }),
  };
}

function weighted(query: string, tokens: TokenVectors): Asked[] {
  const distinct = [...new Set(segment(query))];
  const total = distinct.reduce((sum, token) => sum + tokens.weight(token), 0);
  return distinct.map((token) => ({
    token,
    weight: tokens.weight(token) / total,
    likeness: new Map<number, number>(),
  }));
}

const distinctTerms = ({ counts }: TextIndex, chunk: number): number =>
  counts.starts[chunk + 1]! - counts.starts[chunk]!;

/** The chunk's term most similar to a token; undefined if none is similar at all. */
function bestMatch(
  { counts }: TextIndex,
  chunk: number,
  likenessTo: (term: number) => number,
): { term: number | undefined; similarity: number } {
  let term: number | undefined;
  let similarity = 0;
  for (let at = counts.starts[chunk]!; at < counts.starts[chunk + 1]!; at++) {
    const value = likenessTo(counts.columns[at]!);
    if (value <= similarity) continue;
    similarity = value;
    term = counts.columns[at]!;
  }
  return { term, similarity };
}

/** Similarities of tokens, each computed once per query because chunks share most of their terms. */
function openLikeness(tokens: TokenVectors, terms: readonly string[]) {
  return (token: string, term: number, known: Map<number, number>): number => {
    let value = known.get(term);
    if (value === undefined) known.set(term, (value = likenessOf(tokens, token, terms[term]!)));
    return value;
  };
}

function likenessOf(tokens: TokenVectors, one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [tokens.vector(one), tokens.vector(other)];
  return a && b ? Math.max(0, Math.min(1, dot(a, b))) : 0;
}

const named = new WeakMap<TextIndex, string[]>();

function termsOf(index: TextIndex): string[] {
  let terms = named.get(index);
  if (!terms) named.set(index, (terms = [...index.termNumbers.keys()]));
  return terms;
}
