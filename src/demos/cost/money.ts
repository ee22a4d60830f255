import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { shortNumber } from '../parts/quantities';
import type { CostState } from './state';

type Formats = Pick<CostState, 't' | 'locale' | 'form'>;

/** For the word "million" or its counterpart the least sum and the divisor. */
const LARGE = {
  en: { higher: [1e9, 1e9], high: [1e6, 1e6] },
  zh: { higher: [1e8, 1e8], high: [1e6, 1e4] },
} as const;

/** `$0.0033`, `$1.50`, `$977`, `$2.9 million`; `977 美元`, `290 万元`. */
export function moneyText(value: number, { t, locale, form }: Formats): string {
  const money = t.money[form.currency];
  const text = inWords(value, money, locale);
  if (text) return text;
  const hasCents = value >= 0.1 && value < 100 && !Number.isInteger(value);
  const n = hasCents ? formatNumber(value, locale, 2) : shortNumber(value, locale);
  return fill(money.plain, { n });
}

/** The label of an axis, whose unit is named only once. */
export const tickText = (value: number, { t, locale }: Formats): string =>
  inWords(value, t.tickWords, locale) ?? shortNumber(value, locale);

function inWords(value: number, words: Record<'high' | 'higher', string>, locale: Locale) {
  const name = (['higher', 'high'] as const).find((one) => value >= LARGE[locale][one][0]);
  return name && fill(words[name], { n: shortNumber(value / LARGE[locale][name][1], locale) });
}
