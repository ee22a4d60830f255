import { agreement } from './agreement';
import type { Criterion, Weights } from './criteria';
import { orderRoads, type Ordering } from './orderings';
import { standing } from './standing';

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
