import { fill, formatNumber } from '~/i18n/format';
import { shortNumber } from '../parts/quantities';
import type { CostState } from './state';

type Formats = Pick<CostState, 't' | 'locale' | 'form'>;

/** The least sum for the word "million" or its counterpart, the word, and its divisor. */
const LARGE = {
  en: [
    [1e9, 'higher', 1e9],
    [1e6, 'high', 1e6],
  ],
  zh: [
    [1e8, 'higher', 1e8],
    [1e6, 'high', 1e4],
  ],
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

function inWords(
  value: number,
  words: Readonly<Record<'high' | 'higher', string>>,
  locale: Formats['locale'],
): string | undefined {
  const large = LARGE[locale].find(([least]) => value >= least);
  return large && fill(words[large[1]], { n: shortNumber(value / large[2], locale) });
}
