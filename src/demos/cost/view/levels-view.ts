import { fill, formatDate, formatNumber } from '~/i18n/format';
import type { PriceLevel } from '~/lib/cost/level';
import { h, type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';
import type { Locale } from '~/lib/locale';
import { ASSUMED, OWN, type LevelBill } from '../core/price-level';
import { HORIZON, type CostState } from '../state';
import type { CostStrings } from '../words/en';

type Said = Pick<CostState, 't' | 'locale'>;

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
    h('p', { class: 'help' }, fill(t.levels.help, { unit: t.money[state.form.currency].unit })),
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
const aside = (level: PriceLevel, state: Said): FigureElement[] => [
  h('small', {}, levelPrices(level, state)),
  ...(level.on === '' ? [] : [h('small', { class: level.stale && 'stale' }, dayOf(level, state))]),
];

/** The day of a level, which says so where it is old. */
export function dayOf({ on, stale }: PriceLevel, { t, locale }: Said): string {
  const day = formatDate(on, locale);
  return stale ? fill(t.levels.stale, { on: day }) : day;
}

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
const levelPrices = ({ input, output, currency }: PriceLevel, { t, locale }: Said): string =>
  [input, output]
    .map((sum) => fill(t.money[currency].plain, { n: cents(sum, locale) }))
    .join(' / ');

/** A whole sum without cents, any other with two digits of them. */
const cents = (sum: number, locale: Locale): string =>
  formatNumber(sum, locale, Number.isInteger(sum) ? 0 : 2);
