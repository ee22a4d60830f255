import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

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
