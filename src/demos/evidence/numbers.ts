import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

/** A share in per cent: below ten with a figure behind the point, if it has one. */
export function percentText(share: number, locale: Locale): string {
  const percent = 100 * share;
  const whole = percent >= 9.95 || Math.abs(percent - Math.round(percent)) < 1e-9;
  return `${formatNumber(percent, locale, whole ? 0 : percent < 0.095 ? 2 : 1)}%`;
}

/** A p value: three figures behind the point, and no zero for what is not. */
export const pText = (p: number, locale: Locale): string =>
  p < 0.001 ? `< ${formatNumber(0.001, locale, 3)}` : formatNumber(p, locale, 3);
