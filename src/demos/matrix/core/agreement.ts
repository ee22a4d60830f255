import { ROADS, type Road } from '~/lib/road';
import type { Ordering } from './orderings';

/** Two orderings compared pair by pair: with four roads there are six pairs. */
interface Agreement {
  /** Pairs that both orderings place the same way round, or both level. */
  readonly same: number;
  /** Pairs that one places level, the other not. */
  readonly tied: number;
  /** Pairs on which they disagree. */
  readonly opposite: number;
}

/**
 * Compares two orderings of the four roads.
 * @throws RangeError if an ordering does not contain each road once
 */
export function agreement(a: Ordering, b: Ordering): Agreement {
  const [rankA, rankB] = [ranksOf(a), ranksOf(b)];
  const verdicts = PAIRS.map((pair) => verdict(direction(rankA, pair), direction(rankB, pair)));
  const count = (wanted: keyof Agreement) => verdicts.filter((one) => one === wanted).length;
  return { same: count('same'), tied: count('tied'), opposite: count('opposite') };
}

type Ranks = ReadonlyMap<Road, number>;
type Pair = readonly [lower: Road, higher: Road];

const PAIRS = ROADS.flatMap((lower, i) =>
  ROADS.slice(i + 1).map((higher): Pair => [lower, higher]),
);

function ranksOf(ordering: Ordering): Ranks {
  const entries = ordering.flatMap((group, rank) => group.map((road) => [road, rank] as const));
  const ranks = new Map(entries);
  if (entries.length !== ROADS.length || ranks.size !== ROADS.length) {
    const found = entries.map(([road]) => road).join(', ') || 'none';
    throw new RangeError(`An ordering must hold each of ${ROADS.join(', ')} once; found ${found}.`);
  }
  return ranks;
}

/** 1 if the second road ranks higher, −1 if lower, 0 if level. */
function direction(ranks: Ranks, [lower, higher]: Pair): number {
  return Math.sign((ranks.get(higher) ?? 0) - (ranks.get(lower) ?? 0));
}

function verdict(a: number, b: number): keyof Agreement {
  if (a === b) return 'same';
  return a === 0 || b === 0 ? 'tied' : 'opposite';
}
