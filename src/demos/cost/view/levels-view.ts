import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';
import type { Locale } from '~/lib/locale';
import { ASSUMED, OWN, type LevelBill, type PriceLevel } from '../core/price-level';
import { HORIZON, type CostState } from '../state';
import type { CostStrings } from '../words/en';

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
  [levelPrices(level, state), level.on]
    .filter((text) => text !== '')
    .map((text) => h('small', {}, text));

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

/** The mark of a road in the drawing. */
export const sign = (road: Road): FigureElement =>
  h(
    'svg',
    { class: 'pt', viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' },
    h('use', { href: `#m-${road}` }),
  );

/** The model of a level, or the words for the assumption and for the reader's own prices. */
export function levelName({ id, model }: PriceLevel, { levels }: CostStrings): string {
  if (id === ASSUMED) return levels.assumed;
  return id === OWN ? levels.own : model;
}

/** The prices of a million tokens read and written. */
const levelPrices = (
  { read, written }: PriceLevel,
  { t, locale }: { t: CostStrings; locale: Locale },
): string => fill(t.levels.prices, { read: cents(read, locale), written: cents(written, locale) });

/** Whole dollars without cents, any other sum with two digits of them. */
const cents = (dollars: number, locale: Locale): string =>
  formatNumber(dollars, locale, Number.isInteger(dollars) ? 0 : 2);
