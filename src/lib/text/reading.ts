import type { Block } from './blocks';
import type { Across } from './columns';
import type { Doubtful } from './doubtful';

export interface Reading {
  /** Plain text; headings, lists, code and tables are written as in Markdown. */
  text: string;
  title?: string;
  blocks: Block[];
  /** Where each page begins, of a file that has pages. */
  pages?: readonly number[];
  /** A line that stood on most pages and was left out. */
  repeated?: string;
  /** Of a PDF: pages whose letters its fonts may name wrongly. */
  doubtful?: Doubtful;
  /** Of a Word document: the marks of formulas that are only pictures. */
  pictured?: readonly string[];
  /** Of a PDF: pages whose lines were written across two columns. */
  across?: Across[];
  /** True where the reader has to say how it is read. */
  unsure?: boolean;
  /** Of a table: the sign between its cells, and the cells that were taken for its head. */
  table?: { separator: string; head: readonly string[] | undefined };
}

export type Reader = (text: string, name: string) => Reading;

/** Texts that stand for themselves, such as the rows of a table, with a blank line between them. */
export function readingOf(rows: readonly string[]): Pick<Reading, 'text' | 'blocks'> {
  let end = -2;
  const blocks = rows.map((row): Block => {
    const start = end + 2;
    end = start + row.length;
    return { kind: 'prose', start, end };
  });
  return { text: rows.join('\n\n'), blocks };
}

/** A cell or a value as a part of one paragraph, without blank lines. */
export const asParagraph = (text: string): string => text.replace(/\n(?:[^\S\n]*\n)+/g, '\n');

/** What the reader wants of pages written across columns: read down these, read across as a table is, or left out. */
export const ORDERS = ['down', 'across', 'out'] as const;
export type Order = (typeof ORDERS)[number];

/** How a file is read by the reader's choice, in place of what is found out. */
export interface Choices {
  /** As `TextDecoder` calls it. */
  encoding?: string | undefined;
  /** True if lines that stand on most pages are kept. */
  heads?: boolean | undefined;
  order?: Order | undefined;
  /** What opens a PDF; it is kept nowhere. */
  password?: string | undefined;
}

/** Hears how far a long file is, and may stop it by failing. */
export interface Following extends Choices {
  progress?(done: number, of: number): void;
  pause?(): Promise<void>;
  /** Fetches a table of characters by its file name, as fonts of Chinese, Japanese or Korean PDFs may want one. */
  table?(name: string): Promise<Uint8Array>;
}
