import { named, namesOf, textIn, type HtmlNode } from './html-tree';
import { block, escaped, item, quoted } from './markdown';

/** Writes an element; `inner` writes what is in it, or in another node. */
type Rule = (node: HtmlNode, inner: (of?: HtmlNode) => string) => string;

/** How elements are written, by one of their names. */
export type Rules = Readonly<Record<string, Rule>>;

export const left: Rule = () => '';
export const inside: Rule = (_, inner) => inner();
export const paragraph: Rule = (_, inner) => block(inner());
export const quote: Rule = (_, inner) => quoted(inner());
const italic: Rule = (_, inner) => `*${inner().trim()}*`;
const bold: Rule = (_, inner) => `**${inner().trim()}**`;

export const listing = (code: string, language: string): string =>
  block(`\`\`\`${language}\n${code.trimEnd()}\n\`\`\``);

export const list =
  (mark: (at: number) => string): Rule =>
  ({ children = [] }, inner) =>
    block(
      children
        .filter(({ tagName }) => tagName)
        .map((child, at) => item(mark(at), inner(child)))
        .join('\n'),
    );

const row = (cells: readonly string[]): string =>
  `|${cells.map((cell) => ` ${cell}`.trimEnd() + ' |').join('')}`;

const table: Rule = (node, inner) => {
  const rows = named(node, 'tr').map((line) =>
    (line.children ?? []).filter(({ tagName }) => tagName),
  );
  const [head = [], ...body] = rows.map((cells) => row(cells.map((cell) => inner(cell).trim())));
  const rule = row(rows[0]!.map((cell) => (namesOf(cell).includes('.num') ? '---:' : '---')));
  return block([head, rule, ...body].join('\n'));
};

const HEADINGS = Object.fromEntries(
  [1, 2, 3, 4].map((depth): [string, Rule] => [
    `h${depth}`,
    (_, inner) => block(`${'#'.repeat(depth)} ${inner().trim()}`),
  ]),
);

const each = (names: string, rule: Rule): Rules =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

const TAGS: Rules = {
  ...each('script style link svg button nav noscript template input label hidden ariaHidden', left),
  ...each('p div section article figure figcaption details form fieldset legend', paragraph),
  ...each('b strong dfn', bold),
  ...each('i em cite', italic),
  ...HEADINGS,
  aside: quote,
  summary: (_, inner) => block(inner().includes('**') ? inner() : `**${inner().trim()}**`),
  code: (node) => `\`${textIn(node)}\``,
  pre: (node) => listing(textIn(node), 'text'),
  ul: list(() => '-'),
  ol: list((at) => `${at + 1}.`),
  table,
};

/**
 * A part of a page as Markdown, its links in full.
 *
 * @param rules for the elements that are not written by their tags alone
 * @param leadsTo the full address of a link
 */
export function markdownOf(
  node: HtmlNode,
  rules: Rules,
  leadsTo: (link: string) => string,
): string {
  const all: Rules = {
    ...TAGS,
    a: ({ properties }, inner) => `[${inner()}](${leadsTo(String(properties!.href))})`,
    ...rules,
  };
  const written = (one: HtmlNode): string => {
    const { value, children = [] } = one;
    if (value !== undefined) return textWritten(value);
    const rule =
      namesOf(one)
        .map((name) => all[name])
        .find(Boolean) ?? inside;
    return rule(one, (of) => (of ? written(of) : children.map(written).join('')));
  };
  return written(node);
}

/** White space between blocks is none, and where a line of the source ends is a space, but none beside Chinese. */
const textWritten = (text: string): string =>
  /^\s*\n\s*$/.test(text)
    ? ''
    : escaped(
        text.replace(/^\n(?=\p{Script=Han})|(?<=\p{Script=Han})\n$/gu, '').replace(/\s+/g, ' '),
      );
