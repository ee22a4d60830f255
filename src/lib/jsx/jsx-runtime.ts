import type { JSX as PreactTags } from 'preact';
import { h, type Attributes, type FigureElement, type FigureNode } from '../figure';

/** A child as JSX writes it: numbers become text, lists are flattened, false and undefined are left out. */
type Child = FigureNode | number | false | undefined | readonly Child[];
type Props = { children?: Child; [name: string]: unknown };

const nodesOf = (child: Child): (FigureNode | false | undefined)[] =>
  Array.isArray(child)
    ? child.flatMap(nodesOf)
    : [typeof child === 'number' ? String(child) : (child as FigureNode)];

type Drawn = FigureElement | FigureNode[];

export const Fragment = ({ children }: Props): FigureNode[] =>
  h('', {}, ...nodesOf(children)).children;

/**
 * What the compiler makes of `<p class="help">…</p>`: the same node as `h('p', { class: 'help' }, …)`. A function in
 * the place of a tag is called with its attributes and children, and answers with nodes.
 */
export function jsx(
  tag: string | ((props: Props) => Drawn),
  { children, ...attributes }: Props,
  key?: string,
): Drawn {
  if (typeof tag === 'function') return tag({ ...attributes, children });
  const written = (key === undefined ? attributes : { key, ...attributes }) as Attributes;
  return h(tag, written, ...nodesOf(children));
}
export { jsx as jsxs, jsx as jsxDEV };

// oxlint-disable-next-line typescript/no-namespace -- the compiler looks the types of tags up here
export declare namespace JSX {
  type Element = FigureElement;
  type ElementType = string | ((props: never) => Drawn);
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
  /** What each tag may say beside the attributes that HTML and SVG give it. */
  interface OfOurs {
    children?: Child;
    key?: string | number;
    kept?: boolean | string;
    /** A folder is chosen in place of files. */
    webkitdirectory?: boolean;
  }
  /** False leaves an attribute out, and a state is written as text. */
  type OrFalse<Given> = {
    [Name in keyof Given]:
      | Given[Name]
      | false
      | (Name extends `aria-${string}` | 'spellcheck' | 'translate' ? string : never);
  };
  type Tags = PreactTags.IntrinsicElements;
  type IntrinsicElements = {
    [Tag in keyof Tags]: OrFalse<Omit<Tags[Tag], keyof OfOurs>> & OfOurs;
  } & { [own: `x-${string}`]: OrFalse<Omit<Tags['div'], keyof OfOurs>> & OfOurs };
}
