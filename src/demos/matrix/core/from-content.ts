import { byRoad, type Road } from '~/lib/road';
import type { Criterion, Rating } from './criteria';

/** A criterion as content/matrix.yaml holds it, as far as scores need it. */
export interface CriterionEntry {
  readonly id: string;
  readonly group: string;
  readonly better: 'high' | 'low';
  readonly roads: Readonly<Record<Road, { readonly rating: Rating }>>;
}

/** The part of an entry that is computed with: no words, no evidence. */
export function asCriterion({ id, group, better, roads }: CriterionEntry): Criterion {
  return { id, group, better, ratings: byRoad((road) => roads[road].rating) };
}
