import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { billOf, sumOf } from '../core/bill';
import { planOf, type CostSettings } from '../core/settings';
import { words } from './words';

/** Dollars a month on a road that a provider charges by the token. */
export const monthOf = (road: 'prompt' | 'rag', settings: CostSettings): number =>
  sumOf(billOf(road, planOf(settings)).monthly);

/** The same job without a cache. */
export const uncached = (settings: CostSettings): CostSettings => ({
  ...settings,
  ...{ hits: 0, write: 100 },
});

/** Whole dollars: `$1,850`, `1,850 美元`. */
export const moneySaid = (dollars: number, locale: Locale): string =>
  fill(words[locale].dollars, { n: formatNumber(dollars, locale) });

/** A price with cents, unless it is whole. */
export const priceSaid = (dollars: number, locale: Locale): string =>
  formatNumber(dollars, locale, Number.isInteger(dollars) ? 0 : 2);

/** Large dollars with the words for a month around them. */
export function monthSaid(dollars: number, locale: Locale): FigureNode[] {
  const [before = '', after = ''] = words[locale].month.split('{money}');
  return [
    before,
    h('b', { class: 'big', 'data-month': Math.round(dollars) }, moneySaid(dollars, locale)),
    after,
  ];
}
