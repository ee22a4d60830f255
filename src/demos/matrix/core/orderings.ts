import { byRoad, ROADS, type Road } from '~/lib/road';
import { midpoint, type Criterion } from './criteria';

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
