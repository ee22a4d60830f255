import type { FigureNode } from '~/lib/figure';

/** A sentence with nodes in its placeholders. @example slotted('Most right: {lead}.', { lead: h('b', {}, '99') }) */
export const slotted = (template: string, nodes: Record<string, FigureNode>): FigureNode[] =>
  template
    .split(/(\{\w+\})/)
    .map((part) => nodes[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? part)
    .filter((part) => part !== '');

/** The same as plain text. */
export const plain = (nodes: readonly FigureNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');
