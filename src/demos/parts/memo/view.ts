import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { table } from '../table';
import type { Block, Line } from './sheet';

export const blockNodes = (
  blocks: readonly Block[],
  heading: 'h3' | 'h4' = 'h4',
): FigureElement[] => blocks.map((block) => blockNode(block, heading));

function blockNode(block: Block, heading: string): FigureElement {
  switch (block.kind) {
    case 'heading':
      return h(heading, {}, block.text);
    case 'text':
      return h('p', {}, ...lineNodes(block.line));
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        {},
        ...block.lines.map((line) => h('li', {}, ...lineNodes(line))),
      );
    case 'table': {
      const [heads = [], ...rows] = block.rows;
      return table({ heads, rows, attributes: { class: 'turn keep' } });
    }
  }
}

const lineNodes = (line: Line): FigureNode[] =>
  line.map((part) => {
    if (typeof part === 'string') return part;
    return 'strong' in part ? h('b', {}, part.strong) : h('a', { href: part.href }, part.text);
  });
