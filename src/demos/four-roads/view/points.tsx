import type { FigureNode } from '~/lib/figure';
import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

export const plain = (nodes: readonly FigureNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

export const points = (share: number): number => Math.round(100 * share);

export const pointsNode = (
  share: number,
  locale: Locale,
  attributes: Record<string, string | undefined> = {},
) => <b title={`${formatNumber(100 * share, locale, 2)}%`} {...attributes}>{`${points(share)}`}</b>;
