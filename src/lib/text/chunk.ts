import { headOf, plainBlocks, type Block } from './blocks';
import type { Chunking } from './chunkings';
import { groupsOf } from './groups';
import { withoutWraps } from './lines';
import { MAX_CHUNKS, TextProblem } from './problem';
import { tokenStarts } from './segment';
import { sentencesIn } from './sentences';
import { trimmed, type Span } from './span';
import { windows } from './windows';

export interface ChunkOptions {
  by: Chunking;
  /** With `size`: number of tokens of a chunk, 1 or more. */
  size: number;
  /** With `size`: number of tokens that a chunk repeats from the previous one, 0 … size − 1. */
  overlap: number;
}

/** A part of the document. Its text is `document.slice(start, end)`, unless it has one of its own. */
interface Chunk extends Span {
  /** The lines joined, or a part of a table or of code with the head of the whole. */
  text?: string;
}

/** Most tokens of a sentence, paragraph or section; a longer one is split, so that it stays readable. */
export const MAX_CHUNK_TOKENS = 500;

/** What is never cut, unless it is too long by itself. */
interface Atom extends Span {
  kind: Block['kind'];
  /** The table or the code of which it is a part. */
  of?: Block;
}

/**
 * Cuts a document into chunks for search: at its sentences, paragraphs or headings, or by size only. Chunks are in the
 * order of the text; none is empty or starts or ends with white space. A heading goes with what follows, and a part of a
 * table or of code has its head.
 *
 * @param blocks those that a reader has found; without, the document is plain prose
 * @throws TextProblem `too-many-chunks`.
 */
export function chunk(
  document: string,
  options: ChunkOptions,
  blocks: readonly Block[] = plainBlocks(document),
): Chunk[] {
  const chunks: Chunk[] = [];
  const cut = options.by === 'size' ? bySize : byBlocks;
  for (const one of cut(document, blocks, options)) {
    if (chunks.length === MAX_CHUNKS) {
      throw new TextProblem('too-many-chunks', { limit: MAX_CHUNKS });
    }
    chunks.push(one);
  }
  return chunks;
}

function* bySize(
  document: string,
  blocks: readonly Block[],
  { size, overlap }: ChunkOptions,
): Generator<Chunk> {
  const tables = blocks.filter(({ kind, parts }) => kind === 'table' && parts!.length > 0);
  let next = 0;
  for (const window of windows(document, { start: 0, end: document.length }, size, overlap)) {
    while (tables[next] && tables[next]!.end <= window.start) next++;
    const table = tables[next];
    const isInside = table && window.start >= table.parts![0]!;
    yield isInside
      ? { ...window, text: headOf(document, table) + document.slice(window.start, window.end) }
      : window;
  }
}

function* byBlocks(
  document: string,
  blocks: readonly Block[],
  { by }: ChunkOptions,
): Generator<Chunk> {
  for (const group of grouped(blocks, by)) {
    const atoms = group.flatMap((block) => atomsOf(document, block, by));
    for (const pack of by === 'sentence' ? withHeadings(atoms) : packed(document, atoms)) {
      yield* chunksOf(document, pack);
    }
  }
}

/** Blocks that stand in one chunk, if it is not too long: a heading and a block, or a section. */
const grouped = (blocks: readonly Block[], by: Chunking): Iterable<Block[]> =>
  groupsOf(blocks, ({ kind }, group) => {
    const isBare = group.every((block) => block.kind === 'heading');
    return isBare || (by === 'heading' && kind !== 'heading') || by === 'sentence';
  });

function atomsOf(document: string, block: Block, by: Chunking): Atom[] {
  const { kind, start, end } = block;
  if (by === 'sentence' && kind !== 'code') return finest(document, block);
  const isShort = tokensIn(document, block) <= MAX_CHUNK_TOKENS;
  return isShort || !block.parts ? [{ kind, start, end }] : partsOf(document, block);
}

/** The sentences of a block, or the rows of a table. */
function finest(document: string, block: Block): Atom[] {
  const { kind } = block;
  if (kind === 'heading' || kind === 'table') return partsOf(document, block);
  return partsOf(document, block).flatMap((part) =>
    [...sentencesIn(document, part)].map((sentence) => ({ kind, ...sentence })),
  );
}

/** The items, rows or lines of a block; the first row or line stands with the head. */
function partsOf(document: string, block: Block): Atom[] {
  const { kind, parts = [] } = block;
  const starts = [block.start, ...parts.slice(1)];
  return starts.flatMap((start, at) => {
    const span = trimmed(document, { start, end: starts[at + 1] ?? block.end });
    const hasHead = kind === 'table' || kind === 'code';
    return span ? [{ kind, ...span, ...(hasHead && { of: block }) }] : [];
  });
}

const tokensIn = (document: string, { start, end }: Span): number =>
  end - start <= MAX_CHUNK_TOKENS ? 0 : tokenStarts(document.slice(start, end)).length;

/** Headings with the atom that follows; the last ones alone, if nothing does. */
const withHeadings = (atoms: readonly Atom[]): Iterable<Atom[]> =>
  groupsOf(atoms, (_, pack) => pack.at(-1)!.kind === 'heading');

function packed(document: string, atoms: readonly Atom[]): Atom[][] {
  const units = Array.from(withHeadings(atoms), (unit) => ({
    unit,
    size: tokensOf(document, unit),
  }));
  const packs = groupsOf(
    units,
    (next, pack) => pack.reduce((sum, { size }) => sum + size, next.size) <= MAX_CHUNK_TOKENS,
  );
  return Array.from(packs, (pack) => pack.flatMap(({ unit }) => unit));
}

const tokensOf = (document: string, atoms: readonly Atom[]): number =>
  tokenStarts(document.slice(atoms[0]!.start, atoms.at(-1)!.end)).length;

/** The chunk of some atoms; several, if they are too long together, which only one by itself can be. */
function* chunksOf(document: string, atoms: readonly Atom[]): Generator<Chunk> {
  const span = { start: atoms[0]!.start, end: atoms.at(-1)!.end };
  const parts = [...windows(document, span, MAX_CHUNK_TOKENS, 0)];
  if (parts.length > 1) yield* parts;
  else {
    const text = textOf(document, atoms);
    yield text === document.slice(span.start, span.end) ? span : { ...span, text };
  }
}

/** The text of some atoms, with the head that the first has to repeat and its lines joined. */
function textOf(document: string, atoms: readonly Atom[]): string {
  const [{ of, start }] = atoms as [Atom];
  const pieces = atoms.map(({ kind, start, end }, at) => {
    const before = at === 0 ? '' : document.slice(atoms[at - 1]!.end, start);
    const text = document.slice(start, end);
    return before + (kind === 'prose' || kind === 'list' ? withoutWraps(text) : text);
  });
  const head = of && start > of.start ? headOf(document, of) : '';
  return head + pieces.join('') + tailOf(document, atoms.at(-1)!);
}

/** The fence that closes a code block, behind a part that is not its last. */
function tailOf(document: string, { kind, of, end }: Atom): string {
  if (kind !== 'code' || !of || end === of.end) return '';
  return document.slice(document.lastIndexOf('\n', of.end - 1), of.end);
}
