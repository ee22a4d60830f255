import matrixStrings from 'words:matrix';
import { asCriterion, type Weights } from '~/demos/matrix/core/criteria';
import { rank } from '~/demos/matrix/core/ranking';
import type { MatrixState } from '~/demos/matrix/state';
import { words } from '~/i18n/words';
import { byRoad } from '~/lib/road';
import { workedExample } from './core/worked-example';

export const content = workedExample();

export function stateOf(weights: Weights, locale: 'en' | 'zh' = 'en'): MatrixState {
  const criteria = content.criteria.map((entry) => ({
    ...{ ...asCriterion(entry), name: entry.name[locale] },
    short: byRoad((road) => entry.roads[road].short[locale]),
  }));
  return {
    ...{ locale, criteria, weights, roads: words(locale).roads, t: matrixStrings[locale] },
    groups: content.groups.map(({ id, name }) => ({ id, name: name[locale] })),
    shares: [
      { criterion: 'new-facts', road: 'finetune', value: 0.93 },
      { criterion: 'new-facts', road: 'rag', value: 0.99 },
    ],
    ranking: rank(criteria, weights),
  };
}

export const every = (weight: number): Weights =>
  Object.fromEntries(content.criteria.map(({ id }) => [id, weight]));
