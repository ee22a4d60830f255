import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

/** A share, 0 … 1, that stands beside the others of its whole: to a tenth where whole percentages would not add up. */
export function partText(share: number, locale: Locale): string {
  const tenths = Math.round(1000 * share);
  return `${formatNumber(tenths / 10, locale, tenths % 10 === 0 ? 0 : 1)}%`;
}
