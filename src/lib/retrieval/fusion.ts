import type { Allowed, RankPart, Scoring } from './scoring';
import { ranking } from './top';

/** Reduces the lead of the first ranks. 60 is the value of the paper. */
const RANK_CONSTANT = 60;

/**
 * Reciprocal rank fusion (Cormack, Clarke & Büttcher 2009): a chunk gets 1 / (60 + rank) from every
 * ranking in which it is a hit. So scores on different scales, such as BM25 and a cosine, need not
 * be compared.
 *
 * The rankings are complete, even if only a few results are requested. Chunks that are not allowed
 * have no rank in them.
 */
export function reciprocalRankFusion(
  rankings: readonly { method: RankPart['method']; scoring: Scoring }[],
  allowed?: Allowed,
): Scoring {
  const ranked = rankings.map(({ method, scoring }) => ({
    method,
    ranks: ranksOf(scoring.scores, allowed),
  }));
  const scores = ranked[0]!.ranks.map((_, chunk) =>
    ranked.reduce((sum, { ranks }) => sum + share(ranks[chunk]!), 0),
  );
  const explain = (chunk: number) =>
    ranked.flatMap(({ method, ranks }) => rankPart(method, ranks[chunk]!));
  return { scores, explain };
}

/** The rank of every chunk, from 1; 0 for chunks that are not hits. [chunks] */
function ranksOf(scores: Float64Array, allowed?: Allowed): Float64Array {
  const ranks = new Float64Array(scores.length);
  ranking(scores, allowed).forEach((chunk, place) => (ranks[chunk] = place + 1));
  return ranks;
}

function share(rank: number): number {
  return rank === 0 ? 0 : 1 / (RANK_CONSTANT + rank);
}

function rankPart(method: RankPart['method'], rank: number): RankPart[] {
  return rank === 0 ? [] : [{ kind: 'rank', method, rank, value: share(rank) }];
}
