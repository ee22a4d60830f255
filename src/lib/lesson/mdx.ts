export type Mdx = string | MdxTag;

export interface MdxTag {
  name: string;
  /** `min={0}` gives `'0'`, a name without a value the empty string. */
  attributes: Readonly<Record<string, string>>;
  children: readonly Mdx[];
}

/** All tags of a tree, each before those inside it. */
export const tagsIn = (tree: readonly Mdx[]): MdxTag[] =>
  tree.flatMap((one) => (typeof one === 'string' ? [] : [one, ...tagsIn(one.children)]));

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
/** Everything but text, in the order in which it is tried; code is kept verbatim. */
const TOKEN = new RegExp(
  [
    /(?<code>^ *(?<fence>```+|~~~+)[\s\S]*?^ *\k<fence>|(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`))/,
    /(?<note>\{\/\*[\s\S]*?\*\/\})/,
    /\{(?<quote>['"])(?<space>\s*)\k<quote>\}/,
    /<(?<name>[A-Z]\w*)(?<attributes>(?:[^>"{]|"[^"]*"|\{[^}]*\})*?)(?<alone>\/?)>/,
    /<\/(?<closing>[A-Z]\w*)>/,
    /(?<brace>\{)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);
const ATTRIBUTE = /([\w-]+)(?:=(?:"([^"]*)"|\{([^}]*)\}))?/g;

/**
 * A lesson as a tree, without its front matter and comments such as `{/* id *\/}`.
 *
 * @example parseMdx('Got <Rec cell="a/b">9%</Rec>.') → ['Got ', { name: 'Rec', …, children: ['9%'] }, '.']
 * @throws Error if a tag is not closed, or braces contain anything but a comment or a space
 */
export function parseMdx(mdx: string): Mdx[] {
  const source = mdx.replace(FRONT_MATTER, '');
  const open = [new Piece('', {})];
  let from = 0;
  for (const { 0: token, index, groups = {} } of source.matchAll(TOKEN)) {
    const { code, space, name, attributes, alone, closing, brace } = groups;
    const inner = open.at(-1)!;
    inner.say(source.slice(from, index));
    from = index + token.length;
    if (brace)
      throw new Error(`Braces hold a note or a space, not ${source.slice(index, from + 30)}`);
    if (code ?? space) inner.say((code ?? space)!);
    if (name !== undefined) {
      const tag = new Piece(name, attributesOf(attributes!));
      inner.children.push(tag);
      if (!alone) open.push(tag);
    }
    if (closing !== undefined && closing !== open.pop()!.name)
      throw new Error(`</${closing}> closes ${inner.name ? `<${inner.name}>` : 'nothing'}.`);
  }
  const last = open.at(-1)!;
  if (open.length > 1) throw new Error(`<${last.name}> is not closed.`);
  last.say(source.slice(from));
  return last.children;
}

/** A tag that has not been closed yet; the lesson itself is one without a name. */
class Piece implements MdxTag {
  readonly children: Mdx[] = [];

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  say(text: string): void {
    const { children } = this;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else if (text !== '') children.push(text);
  }
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', quoted, braced]) => [
      name,
      quoted ?? braced ?? '',
    ]),
  );
