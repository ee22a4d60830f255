import { ROADS, type Road } from '~/lib/road';
import type { Ordering } from './orderings';

/** The relation of two orderings for one pair of roads. */
type PairVerdict = 'same' | 'tied' | 'opposite';

/** One pair of roads, `lower` before `higher` in `ROADS`. */
interface PairAgreement {
  readonly pair: readonly [Road, Road];
  /**
   * `same`: both orderings place them the same way round, or both level. `tied`: one places them
   * level, the other does not. `opposite`: they disagree.
   */
  readonly verdict: PairVerdict;
}

/** Two orderings compared pair by pair. With four roads there are six pairs. */
interface Agreement {
  readonly pairs: readonly PairAgreement[];
  readonly same: number;
  readonly tied: number;
  readonly opposite: number;
  /** Share of pairs placed the same, 0 to 1. */
  readonly share: number;
  /** Kendall's tau-b, −1 (reversed) to 1 (equal); null if an ordering has all roads level. */
  readonly tau: number | null;
  /** True if both place the same roads, and no others, at the low end; `sameHighest` likewise. */
  readonly sameLowest: boolean;
  readonly sameHighest: boolean;
}

/**
 * Compares two orderings of the four roads. Source of tau-b: Kendall 1945, The treatment of ties in
 * ranking problems.
 * @throws RangeError if an ordering does not contain each road once
 */
export function agreement(a: Ordering, b: Ordering): Agreement {
  const [rankA, rankB] = [ranksOf(a), ranksOf(b)];
  const pairs = pairsOfRoads().map((pair) => {
    return { pair, verdict: verdict(direction(rankA, pair), direction(rankB, pair)) };
  });
  const count = (wanted: PairVerdict) => pairs.filter((pair) => pair.verdict === wanted).length;
  return {
    pairs,
    same: count('same'),
    tied: count('tied'),
    opposite: count('opposite'),
    share: count('same') / pairs.length,
    tau: tauB(rankA, rankB),
    sameLowest: sameRoads(a[0], b[0]),
    sameHighest: sameRoads(a.at(-1), b.at(-1)),
  };
}

type Ranks = ReadonlyMap<Road, number>;

function ranksOf(ordering: Ordering): Ranks {
  const entries = ordering.flatMap((group, rank) => group.map((road) => [road, rank] as const));
  const ranks = new Map(entries);
  if (entries.length !== ROADS.length || ranks.size !== ROADS.length) {
    const found = entries.map(([road]) => road).join(', ') || 'none';
    throw new RangeError(`An ordering must hold each of ${ROADS.join(', ')} once; found ${found}.`);
  }
  return ranks;
}

function pairsOfRoads(): (readonly [Road, Road])[] {
  return ROADS.flatMap((lower, i) => ROADS.slice(i + 1).map((higher) => [lower, higher] as const));
}

/** 1 if the second road ranks higher, −1 if lower, 0 if level. */
function direction(ranks: Ranks, [lower, higher]: readonly [Road, Road]): number {
  return Math.sign((ranks.get(higher) ?? 0) - (ranks.get(lower) ?? 0));
}

function verdict(a: number, b: number): PairVerdict {
  if (a === b) return 'same';
  return a === 0 || b === 0 ? 'tied' : 'opposite';
}

/** (concordant − discordant) / √(pairs not level in a × pairs not level in b). */
function tauB(a: Ranks, b: Ranks): number | null {
  const signs = pairsOfRoads().map((pair) => [direction(a, pair), direction(b, pair)] as const);
  const balance = signs.reduce((total, [x, y]) => total + x * y, 0);
  const strictA = signs.filter(([x]) => x !== 0).length;
  const strictB = signs.filter(([, y]) => y !== 0).length;
  return strictA && strictB ? balance / Math.sqrt(strictA * strictB) : null;
}

function sameRoads(a: readonly Road[] = [], b: readonly Road[] = []): boolean {
  return a.length === b.length && a.every((road) => b.includes(road));
}
