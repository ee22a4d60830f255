import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { h, type FigureElement } from '~/lib/figure';

/** A share in whole percentage points. */
export const points = (share: number): number => Math.round(100 * share);

/** The same for the plate: rounded, with the exact value as a tooltip. */
export const pointsNode = (
  share: number,
  locale: Locale,
  attributes: Record<string, string | undefined> = {},
): FigureElement =>
  h('b', { title: `${formatNumber(100 * share, locale, 2)}%`, ...attributes }, `${points(share)}`);
