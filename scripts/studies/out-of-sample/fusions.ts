import type { RealEncoder } from '~/lib/encoder/models';
import { best, directionsOf, encoderScorers, passagesOf, type Chosen, type Tried } from './methods';
import { languagesOf, type Direction, type ScorerOf } from './places';
import { bm25Scorer, rankedBy, type Scorer } from './scorers';

/** The constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const RANK_CONSTANT = 60;
/** A term in more passages than this share has no say in the third kind of fusion. */
const RARE = 0.1;

/** Ranks from 1, best first; 0 for what is not found. */
function ranksOf(scores: Float64Array): Float64Array {
  const ranks = new Float64Array(scores.length);
  rankedBy(scores).forEach((at, place) => (ranks[at] = place + 1));
  return ranks;
}

/** Adds the shares of ranks, those of the encoder times `weight` and those of the words times 1 − `weight`. */
const fused =
  (words: Scorer, meaning: Scorer, weight: number): Scorer =>
  (question) => {
    const one = ranksOf(words(question));
    const other = ranksOf(meaning(question));
    const share = (rank: number) => (rank === 0 ? 0 : 1 / (RANK_CONSTANT + rank));
    return one.map((rank, at) => (1 - weight) * share(rank) + weight * share(other[at]!));
  };

/** The kinds of fusion that are compared. */
export const FUSIONS = ['equal', 'weighted', 'rare'] as const;
type Fusion = (typeof FUSIONS)[number];

/**
 * BM25 fused with a real encoder by ranks: both alike; the encoder's weight tuned; and alike, but only terms that stand in at
 * most a tenth of the passages counting for BM25, so that function words give no passage a rank.
 */
export async function byFusion(encoder: RealEncoder, fusion: Fusion): Promise<Chosen[]> {
  const meaning = await encoderScorers(encoder);
  const fusedWith =
    (weight: number): ScorerOf =>
    (corpus, direction) =>
      fused(
        bm25Scorer(
          passagesOf(corpus, languagesOf(direction).text),
          undefined,
          fusion === 'rare' ? RARE : 1,
        ),
        meaning(corpus, direction),
        weight,
      );
  const weights = fusion === 'weighted' ? [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] : [0.5];
  const tried: Tried[] = weights.map((weight) => ({
    setting: { weight },
    scorerOf: fusedWith(weight),
  }));
  return directionsOf(encoder).map((direction: Direction) => best(direction, tried));
}
