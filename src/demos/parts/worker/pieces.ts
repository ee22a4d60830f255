import type { Call } from '~/workers/rpc';
import { TYPED, type Columns } from '~/lib/own/shelf-content';
import { cut } from '~/lib/retrieval/library';
import { readEach, readingOf, readTable, type AskedFile, type FileBytes } from './files';

/** Files as another demo takes them: a table by its rows, and any other by its passages. */
interface PiecesRequest {
  files: readonly (AskedFile & FileBytes)[];
  /** How tables are read, whatever their files say. */
  columns?: Columns | undefined;
}

/** A text, and what it belongs to: the label of its row, or its file. */
export interface Piece {
  text: string;
  label: string;
}

export interface Pieces {
  name: string;
  pieces: readonly Piece[];
  columns: readonly string[];
  /** The columns of the texts and of their labels; '' of what is no table. */
  text: string;
  label: string;
}

/** The most values of a column of labels, and the rows by which columns are told apart. */
const LABELS = 12;
const SAMPLE = 500;
const PARAGRAPHS = { by: 'paragraph', size: 100, overlap: 0 } as const;

/** Reads files one after another; one that cannot be read has no pieces. */
export async function pieces({ files, columns }: PiecesRequest, call: Call): Promise<Pieces[]> {
  const read: Pieces[] = [];
  for (const file of files) {
    const table = await rowsOf({ ...file, ...(columns && { columns }) });
    read.push(table ?? (await passagesOf(file, call)));
  }
  return read;
}

async function passagesOf(file: AskedFile, call: Call) {
  const { name } = file;
  const read = await readEach([file], call, () => readingOf(file, call));
  const sources = read.map(({ text, blocks }) => {
    return { id: name, title: '', text, ...(name !== TYPED && { blocks }) };
  });
  const found: Piece[] = cut(sources, PARAGRAPHS).map(({ text }) => ({ text, label: name }));
  return { name, pieces: found, columns: [], text: '', label: '' };
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
