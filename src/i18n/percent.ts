import type { Locale } from '~/lib/locale';
import { formatNumber } from './format';

/** A share, 0 … 1, as a whole percentage. */
export const percentText = (share: number, locale: Locale): string =>
  `${formatNumber(100 * share, locale)}%`;
