import { lineGroups } from './lines';
import { trimmed, type Span } from './span';

/** A block of a document: what cutting keeps together as long as it fits. */
export interface Block extends Span {
  kind: 'heading' | 'prose' | 'list' | 'code' | 'table';
  /** Of a heading: 1 … 6. */
  depth?: number;
  /** Starts of the items, lines or rows of a list, a code block or a table. */
  parts?: readonly number[];
}

/** What parts of a table or of code that is cut repeat: all that is before its first row or line. */
export const headOf = (document: string, { start, parts }: Block): string =>
  document.slice(start, parts?.[0] ?? start);

/** The blocks of plain prose: paragraphs between blank lines; without blank lines each line, unless it goes on. */
export function plainBlocks(document: string): Block[] {
  return [...proseIn(document, { start: 0, end: document.length }, hasBlankLines(document))];
}

export const hasBlankLines = (document: string): boolean => /\n[ \t\r\u3000]*\n/.test(document);

/** The paragraphs of a part of a document; lines are paragraphs where the document has no blank line. */
export function* proseIn(
  document: string,
  { start, end }: Span,
  isByBlankLines: boolean,
): Generator<Block> {
  const text = document.slice(start, end);
  const spans = isByBlankLines ? paragraphs(text) : lineGroups(text);
  for (const span of spans) {
    yield { kind: 'prose', start: start + span.start, end: start + span.end };
  }
}

export const headingText = (document: string, { start, end }: Span): string =>
  document
    .slice(start, end)
    .replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/^#{1,6}(?=[ \t]|$)/, '')
    .replace(/[ \t]#+[ \t]*$/, '')
    .trim();

/** The parts between blank lines. */
function* paragraphs(document: string): Generator<Span> {
  let start = 0;
  for (const match of document.matchAll(/\n[ \t\r\u3000]*\n/g)) {
    const span = trimmed(document, { start, end: match.index });
    if (span) yield span;
    start = match.index + match[0].length;
  }
  const last = trimmed(document, { start, end: document.length });
  if (last) yield last;
}
