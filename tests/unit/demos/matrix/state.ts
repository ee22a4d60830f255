import type { MatrixState } from '~/demos/matrix/state';
import { matrixStrings } from '~/demos/matrix/strings';
import { words } from '~/i18n/words';
import type { Weights } from '~/lib/demos/matrix/criteria';
import { asCriterion } from '~/lib/demos/matrix/from-content';
import { standing } from '~/lib/demos/matrix/standing';
import { workedExample } from '../../lib/demos/matrix/worked-example';

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
    groups: content.groups.map(({ id, name }) => ({ id, name: name[locale] })),
    roads: words(locale).roads,
    strings: matrixStrings[locale],
    standing: standing(criteria, weights),
  };
}

export const every = (weight: number): Weights =>
  Object.fromEntries(content.criteria.map(({ id }) => [id, weight]));
