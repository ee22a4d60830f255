import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { ASSUMED, OWN, type PriceLevel } from './core/price-level';
import type { CostStrings } from './words/en';

/** The model of a level, or the words for the assumption and for the reader's own prices. */
export function levelName({ id, model }: PriceLevel, { levels }: CostStrings): string {
  if (id === ASSUMED) return levels.assumed;
  return id === OWN ? levels.own : model;
}

/** The prices of a million tokens read and written. */
export const levelPrices = (
  { read, written }: PriceLevel,
  { t, locale }: { t: CostStrings; locale: Locale },
): string => fill(t.levels.prices, { read: cents(read, locale), written: cents(written, locale) });

/** Whole dollars without cents, any other sum with two digits of them. */
const cents = (dollars: number, locale: Locale): string =>
  formatNumber(dollars, locale, Number.isInteger(dollars) ? 0 : 2);
