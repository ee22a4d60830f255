import type { FigureNode, FigureElement } from '~/lib/figure';
import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

export const plain = (nodes: readonly FigureNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

/** A share in whole percentage points. */
export const points = (share: number): number => Math.round(100 * share);

/** The same for the plate: rounded, with the exact value as a tooltip. */
export const pointsNode = (
  share: number,
  locale: Locale,
  attributes: Record<string, string | undefined> = {},
): FigureElement => (
  <b title={`${formatNumber(100 * share, locale, 2)}%`} {...attributes}>{`${points(share)}`}</b>
);
