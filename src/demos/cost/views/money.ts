import { fill, formatNumber } from '~/i18n/format';
import type { Currency } from '~/lib/cost/level';
import type { Locale } from '~/lib/locale';
import words from 'words:cost-walk';

interface MoneyFormat {
  locale: Locale;
  currency: Currency;
}

/** A whole amount: `$1,850`, `1,850 元`; a price may have cents. */
export const moneyText = (
  amount: number,
  { locale, currency }: MoneyFormat,
  decimals = 0,
): string => fill(words[locale].money[currency], { n: formatNumber(amount, locale, decimals) });

export const priceText = (price: number, said: MoneyFormat): string =>
  moneyText(price, said, Number.isInteger(price) ? 0 : 2);
