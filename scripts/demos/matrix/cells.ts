import { type Criterion, type Weights, midpoint } from '~/demos/matrix/core/criteria';
import { dethrone } from '~/demos/matrix/core/dethrone';
import { rank } from '~/demos/matrix/core/ranking';
import { ROADS, type Road, byRoad } from '~/lib/road';

/** Roads from low to high; roads in one group share a rank. */
export type Ordering = readonly (readonly Road[])[];

/** A road at least this far above the lowest of a group starts the next one, in points. */
const GROUP_STEP = 0.5;

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

/** The ordering of the roads by their mean ratings. Ratings are not turned: "complexity, low to high" asks how complex. */
export const orderRoads = (criteria: readonly Criterion[]): Ordering =>
  orderByMean(
    byRoad(
      (road) =>
        criteria.reduce((sum, { ratings }) => sum + midpoint(ratings[road]), 0) / criteria.length,
    ),
  );

const PAIRS = ROADS.flatMap((lower, i) =>
  ROADS.slice(i + 1).map((higher) => [lower, higher] as const),
);

/** Of the six pairs of roads those that two orderings place alike, level in one of them only, and the other way round. */
export function agreement(a: Ordering, b: Ordering) {
  const counts = { same: 0, tied: 0, opposite: 0 };
  for (const [lower, higher] of PAIRS) {
    const ways = [a, b].map((one) => Math.sign(placeIn(one, higher) - placeIn(one, lower)));
    counts[ways[0] === ways[1] ? 'same' : ways.includes(0) ? 'tied' : 'opposite']++;
  }
  return counts;
}

const placeIn = (ordering: Ordering, road: Road): number =>
  ordering.findIndex((group) => group.includes(road));

/** An ordering stated by an article, and the ids of the criteria that represent it. */
interface StatedOrdering {
  readonly id: string;
  readonly criteria: readonly string[];
  readonly article: Ordering;
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
  const ranking = rank(criteria, weights) ?? [];
  const [first, second] = ranking.map(({ score }) => score);
  const cells: Record<string, number> = { criteria: criteria.length, lead: first! - second! };
  for (const { road, score, place } of ranking) {
    cells[road] = score;
    cells[`place/${road}`] = place;
  }
  const dethroning = dethrone(criteria, weights);
  if (dethroning?.kind === 'change') {
    cells['dethrone/from'] = dethroning.from;
    cells['dethrone/to'] = dethroning.to;
  }
  for (const { id, criteria: ids, article } of orderings) {
    const ours = orderRoads(criteria.filter((one) => ids.includes(one.id)));
    for (const [kind, pairs] of Object.entries(agreement(article, ours)))
      cells[`orderings/${id}/${kind}`] = pairs;
  }
  return cells;
}
