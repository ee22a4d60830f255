import { h, type Attributes, type FigureElement, type FigureNode } from '../figure';

/** A child as JSX writes it: numbers become text, lists are flattened, false and undefined are left out. */
type Child = FigureNode | number | false | undefined | readonly Child[];
type Props = { children?: Child; [name: string]: unknown };

const nodesOf = (child: Child): (FigureNode | false | undefined)[] =>
  Array.isArray(child)
    ? child.flatMap(nodesOf)
    : [typeof child === 'number' ? String(child) : (child as FigureNode)];

/** What the compiler makes of `<p class="help">…</p>`: the same node as `h('p', { class: 'help' }, …)`. */
export function jsx(tag: string, { children, ...attributes }: Props, key?: string): FigureElement {
  const written = (key === undefined ? attributes : { key, ...attributes }) as Attributes;
  return h(tag, written, ...nodesOf(children));
}
export { jsx as jsxs, jsx as jsxDEV };

// oxlint-disable-next-line typescript/no-namespace -- the compiler looks the types of tags up here
export declare namespace JSX {
  type Element = FigureElement;
  type ElementType = string;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
  interface IntrinsicElements {
    [tag: string]: { children?: Child; [name: string]: unknown };
  }
}
