import { type FigureNode, h, type FigureElement } from '~/lib/figure';
import { formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';

/** A sentence with nodes in its placeholders. @example slotted('Most right: {lead}.', { lead: h('b', {}, '99') }) */
export const slotted = (template: string, nodes: Record<string, FigureNode>): FigureNode[] =>
  template
    .split(/(\{\w+\})/)
    .map((part) => nodes[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? part)
    .filter((part) => part !== '');

/** The same as plain text. */
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
