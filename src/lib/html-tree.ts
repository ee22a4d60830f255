/** A node of a page (hast): an element, or a text with its value. */
export interface HtmlNode {
  type?: string;
  tagName?: string;
  value?: string;
  /** By the names that scripts use: `dataStep`, `ariaHidden`, and `className` with a list. */
  properties?: Readonly<Record<string, unknown>>;
  children?: readonly HtmlNode[];
}

/** What an element may be called by, the most telling first: `.class`, its attributes, its tag. */
export const namesOf = ({ tagName = '', properties = {} }: HtmlNode): string[] => [
  ...((properties.className ?? []) as string[]).map((name) => `.${name}`),
  ...Object.keys(properties),
  tagName,
];

/** All nodes below one that have a name, in the order of the page. */
export const named = ({ children = [] }: HtmlNode, name: string): HtmlNode[] =>
  children.flatMap((child) => [
    ...(namesOf(child).includes(name) ? [child] : []),
    ...named(child, name),
  ]);

/** The first node below one that has a name; an empty text where there is none. */
export const first = (node: HtmlNode, name: string): HtmlNode => named(node, name)[0] ?? {};

export const textIn = ({ value = '', children = [] }: HtmlNode): string =>
  value + children.map(textIn).join('');
