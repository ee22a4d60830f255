import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Block, Line } from './sheet';

/** A sheet's blocks as elements; the table is of files alone. */
export const blockNodes = (blocks: readonly Block[]): FigureElement[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return h('h3', {}, block.text);
      case 'text':
        return h('p', {}, ...lineNodes(block.line));
      case 'list':
        return h('ul', {}, ...block.lines.map((line) => h('li', {}, ...lineNodes(line))));
      case 'table':
        return [];
    }
  });

const lineNodes = (line: Line): FigureNode[] =>
  line.map((part) => {
    if (typeof part === 'string') return part;
    return 'strong' in part ? h('b', {}, part.strong) : h('a', { href: part.href }, part.text);
  });
