import type { Call } from '~/workers/rpc';
import type { Columns } from '~/demos/own/core/shelf-content';
import { cut } from '../core/library';
import { readFiles, readTable, type FileBytes } from './own-files';

/** Files as another demo takes them: a table by its rows, and any other by its passages. */
interface PiecesRequest {
  files: readonly (FileBytes & { columns?: Columns | undefined })[];
  typed: string;
  /** How tables are read, whatever their files say. */
  columns?: Columns | undefined;
}

/** A text, and what it belongs to: the label of its row, or its file. */
export interface Piece {
  text: string;
  label: string;
}

export type Pieces = ReturnType<typeof passagesOf>;

/** The most values of a column of labels, and the rows by which columns are told apart. */
const LABELS = 12;
const SAMPLE = 500;
const PARAGRAPHS = { by: 'paragraph', size: 100, overlap: 0 } as const;

/** Reads files one after another; one that cannot be read has no pieces. */
export async function pieces({ files, typed, columns }: PiecesRequest, call: Call) {
  const read: Pieces[] = [];
  if (typed.trim() !== '')
    read.push(passagesOf([{ id: 'typed', title: '', text: typed }], 'typed'));
  for (const file of files) {
    const table = await rowsOf({ ...file, ...(columns && { columns }) });
    read.push(table ?? passagesOf(await readFiles([file], '', call), file.name));
  }
  return read;
}

function passagesOf(sources: Parameters<typeof cut>[0], name: string) {
  const pieces: Piece[] = cut(sources, PARAGRAPHS).map(({ text }) => ({ text, label: name }));
  const columns: readonly string[] = [];
  return { name, pieces, columns, text: '', label: '' };
}

async function rowsOf(file: PiecesRequest['files'][number]): Promise<Pieces | undefined> {
  const read = await readTable(file);
  if (!read) return undefined;
  const { columns, rows, textAt } = read;
  const sample = rows.slice(0, SAMPLE);
  const cellsOf = (column: string) => sample.map((row) => textAt(row, column));
  const lengthOf = (column: string) => cellsOf(column).join('').length;
  const countOf = (column: string) => new Set(cellsOf(column)).size;
  const [longest] = columns.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const text = file.columns?.text ?? longest!;
  const few = columns.filter((one) => one !== text && countOf(one) > 1 && countOf(one) <= LABELS);
  const [fewest = ''] = few.toSorted((one, other) => countOf(one) - countOf(other));
  const label = file.columns?.label ?? fewest;
  const pieces = rows.map((row) => ({ text: textAt(row, text), label: textAt(row, label) }));
  const found = pieces.filter((piece) => piece.text.trim() !== '');
  return { name: file.name, pieces: found, columns, text, label };
}
