import { byRoad, type Road } from '~/lib/road';
import type { Criterion, Rating } from './criteria';

/** The part of a criterion in content/matrix.yaml that scores need. */
export interface CriterionEntry {
  readonly id: string;
  readonly group: string;
  readonly better: 'high' | 'low';
  readonly roads: Readonly<Record<Road, { readonly rating: Rating }>>;
}

/** Converts an entry for computing, without its words and evidence. */
export function asCriterion({ id, group, better, roads }: CriterionEntry): Criterion {
  return { id, group, better, ratings: byRoad((road) => roads[road].rating) };
}
