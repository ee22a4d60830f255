import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Measured, Pair } from '~/lib/scores/comparison';
import { ends } from '../figures';
import type { Words } from 'words:own-results';

interface Saying {
  t: Words;
  locale: Locale;
}

/** A share or a difference in percentage points. */
export const points = (value: number, locale: Locale): string =>
  formatNumber(100 * value, locale, 1);

export const shareText = (measured: Measured, { t, locale }: Saying): string =>
  fill(t.share, { share: points(measured.mean, locale), ...ends(measured, locale) });

export const differenceText = ({ difference }: Pair, { t, locale }: Saying): string => {
  const signed = (value: number) => `${value > 0 ? '+' : ''}${points(value, locale)}`;
  const { mean, low, high } = difference;
  return fill(t.difference, { by: signed(mean), low: signed(low), high: signed(high) });
};
