import { parser as commonMark, Table } from '@lezer/markdown';
import type { SyntaxNode } from '@lezer/common';
import { hasBlankLines, headingText, proseIn, type Block } from './blocks';
import type { Reading } from './reading';
import { trimmed, type Span } from './span';
import { withoutUnread } from './unread';

/** Only blocks are read: what stands in a line stays as it is written, and an indented line is no code. */
const INLINE = 'Escape Entity InlineCode HTMLTag Emphasis HardBreak Link Image LinkEnd Autolink';
const parser = commonMark.configure([
  Table,
  { remove: [...INLINE.split(' '), 'IndentedCode', 'LinkReference'] },
]);

/** YAML at the start of a file, between lines of three hyphens. */
const FRONT_MATTER = /^---[ \t]*\n(?=[\w-]+[ \t]*:)[^]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** The blocks of a text, read as CommonMark with tables and front matter; plain prose gives its paragraphs. */
export function markdownBlocks(document: string): Block[] {
  const from = FRONT_MATTER.exec(document)?.[0].length ?? 0;
  const blocks: Block[] = from > 0 ? [{ kind: 'code', start: 0, end: from }] : [];
  const isByBlankLines = hasBlankLines(document);
  let node = parser.parse(document.slice(from)).topNode.firstChild;
  for (; node; node = node.nextSibling)
    blocks.push(...blocksOf(document, node, { from, isByBlankLines }));
  return isByBlankLines ? withLeads(document, blocks) : blocks;
}

/**
 * The title that front matter gives, or the first heading. Data of pictures are left out, and of Markdown also comments and what is
 * struck out.
 *
 * @param name the name of its file; nothing is left out of a text without one
 */
export function readMarkdown(given: string, name = ''): Reading {
  const text = name === '' ? given : withoutUnread(given, /\.(?:md|markdown|mdx)$/i.test(name));
  const blocks = markdownBlocks(text);
  const first = blocks.find(({ kind }) => kind === 'heading');
  return { text, title: frontTitle(text) || (first ? headingText(text, first) : ''), blocks };
}

const frontTitle = (text: string): string =>
  (/^title[ \t]*:(.*)$/m.exec(FRONT_MATTER.exec(text)?.[0] ?? '')?.[1] ?? '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');

interface Place {
  /** Where the parsed part of the document begins. */
  from: number;
  isByBlankLines: boolean;
}

function* blocksOf(document: string, node: SyntaxNode, place: Place): Generator<Block> {
  const span = trimmed(document, { start: place.from + node.from, end: place.from + node.to });
  if (!span) return;
  const depth = Number(/^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1] ?? 0);
  if (depth > 0) yield { kind: 'heading', ...span, depth };
  else if (node.name === 'FencedCode')
    yield { kind: 'code', ...span, parts: linesIn(document, span).slice(0, -1) };
  else if (node.name === 'Table')
    yield { kind: 'table', ...span, parts: linesIn(document, span).slice(1) };
  else if (/^(Bullet|Ordered)List$/.test(node.name)) yield* listAt(document, node, span, place);
  else if (node.name !== 'HorizontalRule') yield* proseIn(document, span, place.isByBlankLines);
}

/** Starts of the lines of a block behind its first. */
const linesIn = (document: string, { start, end }: Span): number[] =>
  [...document.slice(start, end).matchAll(/\n/g)].map(({ index }) => start + index + 1);

/** A list whose items follow one another; one with blank lines between them is a block for each item. */
function* listAt(document: string, node: SyntaxNode, span: Span, place: Place): Generator<Block> {
  const parts: number[] = [];
  for (let item = node.firstChild; item; item = item.nextSibling)
    parts.push(place.from + item.from);
  const isLoose = parts.some((at) =>
    /\n[ \t]*\n[ \t>]*$/.test(document.slice(Math.max(span.start, at - 99), at)),
  );
  if (!isLoose && place.isByBlankLines) return void (yield { kind: 'list', ...span, parts });
  for (const [at, start] of parts.entries()) {
    const item = trimmed(document, { start, end: parts[at + 1] ?? span.end });
    if (item) yield { kind: 'list', ...item, parts: [start] };
  }
}

/** A list goes with the paragraph that leads to it without a blank line. */
function withLeads(document: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const lead = block.kind === 'list' ? joined.at(-1) : undefined;
    const isLead =
      lead?.kind === 'prose' && !/\n[^]*\n/.test(document.slice(lead.end, block.start));
    if (isLead)
      joined[joined.length - 1] = {
        ...block,
        start: lead.start,
        parts: [lead.start, ...block.parts!],
      };
    else joined.push(block);
  }
  return joined;
}
