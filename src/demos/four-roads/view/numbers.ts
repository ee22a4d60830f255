import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { h, type FigureElement } from '~/lib/figure';

/** A share of the questions in whole points of a hundred. */
export const points = (share: number): number => Math.round(100 * share);

/** The same as it stands in the plate: whole, and exact where one points at it. */
export const pointsNode = (
  share: number,
  locale: Locale,
  attributes: Record<string, string | undefined> = {},
): FigureElement =>
  h('b', { title: `${formatNumber(100 * share, locale, 2)}%`, ...attributes }, `${points(share)}`);
