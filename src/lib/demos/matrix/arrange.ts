import { ROADS, type Road } from '../../road';
import { holdsWords, typedWords } from '../../ledger/words';
import { merit, weightOf, type Criterion, type Weights } from './criteria';

/** How the criteria are put in order: by group as listed, by weight, or by what a road is worth. */
export const SORTS = ['group', 'weight', ...ROADS] as const;
export type Sort = 'group' | 'weight' | Road;

/**
 * Ids of the criteria in the wanted order: the heaviest first, or those first in which a road is
 * at its best. Equal ones keep the order of the list.
 */
export function sortedIds(criteria: readonly Criterion[], sort: Sort, weights: Weights): string[] {
  const keyOf = (criterion: Criterion) => {
    if (sort === 'group') return 0;
    return sort === 'weight' ? weightOf(criterion, weights) : merit(criterion, sort);
  };
  return [...criteria].sort((a, b) => keyOf(b) - keyOf(a)).map(({ id }) => id);
}

/** Does the text hold every word of the query, in whatever order and case? */
export function matches(text: string, query: string): boolean {
  return holdsWords(text, typedWords(query));
}
