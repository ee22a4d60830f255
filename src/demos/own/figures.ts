import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Measured, Pair } from '~/lib/scores/comparison';
import type { Words } from 'words:own-results';

/** The value of a test, never rounded to zero: `p = 0.008`, `p = 0.45`, `p < 0.001`. */
export const pText = (p: number, locale: Locale): string =>
  p < 0.001
    ? `p < ${formatNumber(0.001, locale, 3)}`
    : `p = ${formatNumber(p, locale, p < 0.1 ? 3 : 2)}`;

/** The ends of an interval of shares, in percent. */
export const ends = ({ low, high }: { low: number; high: number }, locale: Locale) => ({
  low: formatNumber(100 * low, locale),
  high: formatNumber(100 * high, locale),
});

interface Saying {
  t: Words;
  locale: Locale;
}

/** A share or a difference in percentage points. */
export const points = (value: number, locale: Locale): string =>
  formatNumber(100 * value, locale, 1);

export const shareText = (measured: Measured, { t, locale }: Saying): string =>
  fill(t.share, { share: points(measured.mean, locale), ...ends(measured, locale) });

export const differenceText = (
  { mean, low, high }: Pair['difference'],
  { t, locale }: Saying,
): string => {
  const signed = (value: number) => `${value > 0 ? '+' : ''}${points(value, locale)}`;
  return fill(t.difference, { by: signed(mean), low: signed(low), high: signed(high) });
};
