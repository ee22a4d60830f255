import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';
import { levelName, levelPrices } from '../level-name';
import type { LevelBill } from '../core/price-level';
import { HORIZON, type CostState } from '../state';
import { sign } from './sign';

/** The roads that a provider charges for by the token. */
const BY_TOKEN: readonly Road[] = ['prompt', 'rag', 'finetune'];

/** The reader's job at other prices: a month on each road, and when tuning pays. */
export function levelsView(state: CostState): FigureElement {
  const { t, byLevel } = state;
  return h(
    'section',
    { key: 'levels' },
    h('h3', { class: 'label' }, t.levels.title),
    h(
      'table',
      { class: 'turn keep numbers levels' },
      h('caption', { class: 'sr' }, t.levels.title),
      headOf(state),
      h('tbody', {}, ...byLevel.map((bill) => levelRow(bill, state))),
    ),
    h('p', { class: 'help' }, t.levels.help),
  );
}

/** On a phone a road is named by its mark alone, as below the sentence above the drawing. */
const headOf = ({ t }: CostState): FigureElement =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      h('th', { scope: 'col' }, t.levels.head),
      ...BY_TOKEN.map((road) =>
        h(
          'th',
          { scope: 'col', 'data-road': road },
          sign(road),
          h('span', { class: 'late' }, t.roads[road]),
        ),
      ),
      h('th', { scope: 'col' }, t.levels.from),
    ),
  );

/** The day of a level below its prices, so that neither is broken on a phone. */
const aside = (level: LevelBill['level'], state: CostState): FigureElement[] =>
  [levelPrices(level, state), level.on].map((text) => h('small', {}, text));

function levelRow({ level, monthly, from }: LevelBill, state: CostState): FigureElement {
  const { t, locale } = state;
  return h(
    'tr',
    {
      'data-price-level': level.id,
      'data-from': from ?? 'never',
      'aria-current': level.id === state.level ? 'true' : undefined,
    },
    h('th', { scope: 'row' }, levelName(level, t), ...aside(level, state)),
    ...BY_TOKEN.map((road) =>
      h(
        'td',
        {},
        h(
          'data',
          { 'data-month': road, value: monthly[road] },
          formatNumber(monthly[road], locale),
        ),
      ),
    ),
    h(
      'td',
      {},
      from === undefined ? fill(t.levels.never, { n: HORIZON }) : formatNumber(from, locale),
    ),
  );
}
