import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

/** Formats a share, 0 … 1, of a whole: with one decimal if whole percentages would not add up. */
export function partText(share: number, locale: Locale): string {
  const tenths = Math.round(1000 * share);
  return `${formatNumber(tenths / 10, locale, tenths % 10 === 0 ? 0 : 1)}%`;
}
