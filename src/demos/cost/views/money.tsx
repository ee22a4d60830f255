import { fill, formatNumber } from '~/i18n/format';
import type { Currency } from '~/lib/cost/level';
import type { Locale } from '~/lib/locale';
import { billOf, sumOf } from '~/lib/cost/bill';
import { planOf, type CostSettings } from '~/lib/cost/settings';
import words from 'words:cost-walk';

export const monthOf = (road: 'prompt' | 'rag', settings: CostSettings): number =>
  sumOf(billOf(road, planOf(settings)).monthly);

export const uncached = (settings: CostSettings): CostSettings => ({
  ...settings,
  hits: 0,
  write: 100,
});

interface MoneyFormat {
  locale: Locale;
  currency: Currency;
}

/** A whole amount: `$1,850`, `1,850 元`. */
export const moneyText = (amount: number, said: MoneyFormat): string => inMoney(amount, 0, said);

export const priceText = (price: number, said: MoneyFormat): string =>
  inMoney(price, Number.isInteger(price) ? 0 : 2, said);

const inMoney = (amount: number, decimals: number, { locale, currency }: MoneyFormat): string =>
  fill(words[locale].money[currency], { n: formatNumber(amount, locale, decimals) });

export function monthText(amount: number, said: MoneyFormat) {
  const [before = '', after = ''] = words[said.locale].month.split('{money}');
  const shown = moneyText(amount, said);
  return [
    before,
    <b class="big" data-month={Math.round(amount)}>
      {shown}
    </b>,
    after,
  ];
}
