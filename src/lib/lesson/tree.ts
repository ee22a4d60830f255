import { mdxToMdast } from 'satteri';
import { lru } from '../memo';

/** A piece of a lesson: Markdown or a tag, with what is in it. */
export interface LessonNode {
  /** As mdast has it: `heading`, `table`, `text`. */
  type: string;
  /** The name of a tag, such as `Rec`; empty for Markdown. */
  name: string;
  /** Its text; `{' '}` is a space, and a comment is nothing. */
  value: string;
  /** The level of a heading. */
  depth: number;
  /** The id of a heading, written behind it: `## Title {/* id *\/}`. */
  id: string;
  /** `min={0}` gives `'0'`, a name without a value the empty string. */
  attributes: Readonly<Record<string, string>>;
  children: readonly LessonNode[];
}

/** What the parser gives of it. */
interface Parsed {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  attributes?: readonly { name: string; value?: string | { value: string } | null }[];
  children?: readonly Parsed[];
}

const SPACE = /^(['"])(\s*)\1$/;
const ID = /^\/\*\s*([a-z0-9-]+)\s*\*\/$/;
const saved = lru<LessonNode>(100);

/** A lesson as the build's own parser reads it. @throws Error with the line if a tag is not closed */
export const lessonTree = (mdx: string): LessonNode =>
  saved(mdx, () => nodeOf(mdxToMdast(mdx) as Parsed));

function nodeOf({ type, name, value = '', depth = 0, ...node }: Parsed): LessonNode {
  const { attributes = [], children = [] } = node;
  return {
    type,
    name: name ?? '',
    depth,
    value: type.endsWith('Expression') ? (SPACE.exec(value)?.[2] ?? '') : value,
    id: children.map((child) => ID.exec(child.value ?? '')?.[1] ?? '').join(''),
    attributes: Object.fromEntries(attributes.map((one) => [one.name, valueOf(one.value)])),
    children: children.map(nodeOf),
  };
}

const valueOf = (value: string | { value: string } | null = ''): string =>
  typeof value === 'string' ? value : (value?.value ?? '');

/** The node and all below it, each before those inside it. */
export const nodesIn = (node: LessonNode): LessonNode[] => [
  node,
  ...node.children.flatMap(nodesIn),
];

export const tagsIn = (node: LessonNode, ...names: readonly string[]): LessonNode[] =>
  nodesIn(node).filter(({ name }) => names.includes(name));
