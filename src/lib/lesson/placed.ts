import type { Mdx, MdxTag } from './mdx';

/** The tags whose own mark, or whose shortness, stands for that of their numbers. */
const MARKED = new Set(['Figure', 'Guess', 'Found', 'Choice', 'Rule']);

/** The cell of a recorded number, the row of a published one, or the model of a price. */
function referenceOf({ name, attributes: { cell, row, at } }: MdxTag): string | undefined {
  if (name === 'Rec') return cell;
  if (name === 'Lit') return row;
  return name === 'Price' ? `price:${at}` : undefined;
}

/**
 * A lesson whose numbers know where they stand: `next` is the reference of the number that follows in the same block,
 * and `marked` says that a figure around them has the mark. The build does the same to the pages.
 */
export const placed = (nodes: readonly Mdx[], within = false): Mdx[] =>
  nodes.map((node, at) => {
    if (typeof node === 'string') return node;
    const children = placed(node.children, within || MARKED.has(node.name));
    if (referenceOf(node) === undefined) return { ...node, children };
    const next = within ? undefined : nextReference(nodes.slice(at + 1));
    return {
      ...node,
      children,
      attributes: {
        ...node.attributes,
        ...(within && { marked: 'elsewhere' }),
        ...(next !== undefined && { next }),
      },
    };
  });

function nextReference(following: readonly Mdx[]): string | undefined {
  for (const node of following) {
    if (typeof node !== 'string') {
      const found = referenceOf(node) ?? nextReference(node.children);
      if (found !== undefined) return found;
    } else if (node.includes('\n\n')) return undefined;
  }
  return undefined;
}
