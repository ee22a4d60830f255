import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

/** A mean of tokens, with a figure behind the point where it is small. */
export const meanText = (mean: number, locale: Locale): string =>
  formatNumber(mean, locale, mean < 10 && mean % 1 !== 0 ? 1 : 0);

/** A p value: three figures behind the point, and no zero for what is not. */
export const pText = (p: number, locale: Locale): string =>
  p < 0.001 ? `< ${formatNumber(0.001, locale, 3)}` : formatNumber(p, locale, 3);
