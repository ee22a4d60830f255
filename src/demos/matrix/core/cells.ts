import { type Criterion, type Weights, midpoint } from './criteria';
import { standing } from './standing';
import { ROADS, type Road, byRoad } from '~/lib/road';

/** Roads from low to high; roads in one group share a rank. */
export type Ordering = readonly (readonly Road[])[];

/** A road at least this far above the lowest of a group starts the next one, in points. */
const GROUP_STEP = 0.5;

/**
 * Mean rating of each road over the criteria, 1 to 5, ranges by their middle. Ratings are not
 * inverted: "complexity, low to high" asks how complex, not how good.
 * @throws RangeError without criteria
 */
export function meanRatings(criteria: readonly Criterion[]): Record<Road, number> {
  if (criteria.length === 0) {
    throw new RangeError('An ordering of 0 criteria has no mean; name at least one criterion.');
  }
  const total = (road: Road) =>
    criteria.reduce((sum, { ratings }) => sum + midpoint(ratings[road]), 0);
  return byRoad((road) => total(road) / criteria.length);
}

/**
 * Groups the roads from the lowest mean to the highest: roads less than half a point above the
 * lowest of a group share it.
 *
 * Means 2.67, 3, 3.33, 2 (prompt, rag, finetune, scratch) give scratch, then prompt and rag, then
 * finetune: 3.33 is 0.66 above the 2.67 that opened the second group.
 */
export function orderByMean(means: Readonly<Record<Road, number>>): Ordering {
  const groups: Road[][] = [];
  let lowest = -Infinity;
  for (const road of [...ROADS].sort((a, b) => means[a] - means[b])) {
    const group = groups.at(-1);
    if (group && means[road] - lowest < GROUP_STEP - 1e-9) {
      group.push(road);
    } else {
      groups.push([road]);
      lowest = means[road];
    }
  }
  return groups.map((group) => group.sort((a, b) => ROADS.indexOf(a) - ROADS.indexOf(b)));
}

/** The ordering of the roads over some criteria: `orderByMean` of `meanRatings`. */
export function orderRoads(criteria: readonly Criterion[]): Ordering {
  return orderByMean(meanRatings(criteria));
}

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

/** An ordering stated by an article, and the ids of the criteria that represent it. */
interface StatedOrdering {
  readonly id: string;
  readonly criteria: readonly string[];
  readonly article: Ordering;
}

/** The article's ordering, ours over the same criteria, and their agreement. */
export function compareOrderings(criteria: readonly Criterion[], stated: StatedOrdering) {
  const chosen = stated.criteria.map((id) => find(criteria, id));
  const ours = orderRoads(chosen);
  return { stated: stated.article, ours, agreement: agreement(stated.article, ours) };
}

function find(criteria: readonly Criterion[], id: string): Criterion {
  const found = criteria.find((criterion) => criterion.id === id);
  if (found) return found;
  const known = criteria.map((criterion) => criterion.id).join(', ');
  throw new RangeError(`There is no criterion "${id}"; choose from ${known}.`);
}

/**
 * The numbers of a recorded run that prose may quote: the score of each road, the lead, the weight
 * that dethrones the winner, and for each stated ordering how many of six pairs agree.
 */
export function matrixCells(
  criteria: readonly Criterion[],
  weights: Weights,
  orderings: readonly StatedOrdering[],
): Record<string, number> {
  const { ranking, dethroning, lead } = standing(criteria, weights);
  const cells: Record<string, number> = { criteria: criteria.length, lead };
  for (const { road, score, place } of ranking ?? []) {
    cells[road] = score;
    cells[`place/${road}`] = place;
  }
  if (dethroning?.kind === 'change') {
    cells['dethrone/from'] = dethroning.from;
    cells['dethrone/to'] = dethroning.to;
  }
  for (const stated of orderings) {
    const { same, tied, opposite } = compareOrderings(criteria, stated).agreement;
    cells[`orderings/${stated.id}/same`] = same;
    cells[`orderings/${stated.id}/tied`] = tied;
    cells[`orderings/${stated.id}/opposite`] = opposite;
  }
  return cells;
}
