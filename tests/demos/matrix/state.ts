import guideStrings from 'words:guide';
import { tableWords } from '~/demos/guide/shell';
import type { Weights } from '~/lib/matrix/criteria';
import { rank } from '~/lib/matrix/ranking';
import type { TableState } from '~/demos/guide/table/state';
import { inLanguage } from '~/content/lookup/in-language';
import { words } from '~/i18n/words';
import { workedExample } from '../../unit/lib/matrix/criteria-fixture';

export const content = workedExample();

export function stateOf(weights: Weights, locale: 'en' | 'zh' = 'en'): TableState {
  const t = guideStrings[locale].table;
  const table = tableWords(inLanguage(content, locale), t);
  return {
    ...table,
    locale,
    weights,
    roads: words(locale).roads,
    t,
    shares: [
      { criterion: 'new-facts', road: 'finetune', value: 0.93 },
      { criterion: 'new-facts', road: 'rag', value: 0.99 },
    ],
    ranking: rank(table.criteria, weights),
  };
}

export const every = (weight: number): Weights =>
  Object.fromEntries(content.criteria.map(({ id }) => [id, weight]));
