import { createElement, Fragment, render, type ComponentChild } from 'preact';
import { checkAttributes, type FigureElement, type FigureNode } from '~/lib/figure';

/** Draws nodes into an element of the page; what stays alike in it is kept, and the focus with it. */
export const mount = (parent: Element, nodes: readonly FigureNode[]): void =>
  render(treeOf(nodes), parent);

export const treeOf = (nodes: readonly FigureNode[]) =>
  createElement(Fragment, null, nodes.map(vnodeOf));

const isPage = typeof document !== 'undefined';

/** What a node with a key was last drawn as: the same node again is left as it stands. */
const drawn = new WeakMap<FigureElement, ComponentChild>();

/** A node as Preact draws it; `data-` and `aria-` marks follow `toHtml`: true is empty, false is none. */
export function vnodeOf(node: FigureNode): ComponentChild {
  if (typeof node === 'string') return node;
  const known = drawn.get(node);
  if (known) return known;
  checkAttributes(node);
  const vnode = createElement(node.tag, propsOf(node), ...node.children.map(vnodeOf));
  if (isPage && node.attributes.key !== undefined) drawn.set(node, vnode);
  return vnode;
}

const propsOf = ({ attributes: { kept, ...attributes } }: FigureElement): object => ({
  ...Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, propOf(name, value)]),
  ),
  // Preact leaves content alone that is not its own, and writes none where there is no text.
  ...(kept && { dangerouslySetInnerHTML: { __html: kept === true ? undefined : kept } }),
});

function propOf(name: string, value: unknown): unknown {
  if (name === 'spellcheck') return value === 'true'; // a property, of which any text is true
  return typeof value === 'boolean' && /^(data|aria)-/.test(name)
    ? value
      ? ''
      : undefined
    : value;
}
