import type { MatrixState } from '~/demos/matrix/state';
import { matrixStrings } from '~/demos/matrix/about';
import { words } from '~/i18n/words';
import { type Weights, asCriterion } from '~/demos/matrix/core/criteria';
import { standing } from '~/demos/matrix/core/standing';
import { workedExample } from './core/worked-example';

export const content = workedExample();

/** The comparison under some weights, as the page holds it. */
export function stateOf(weights: Weights, locale: 'en' | 'zh' = 'en'): MatrixState {
  const criteria = content.criteria.map((entry) => ({
    ...asCriterion(entry),
    name: entry.name[locale],
  }));
  return {
    locale,
    criteria,
    roads: words(locale).roads,
    strings: matrixStrings[locale],
    standing: standing(criteria, weights),
  };
}

export const every = (weight: number): Weights =>
  Object.fromEntries(content.criteria.map(({ id }) => [id, weight]));
