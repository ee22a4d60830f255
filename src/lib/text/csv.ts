import Papa from 'papaparse';
import { TextProblem } from './problem';
import { readingOf, type Reading } from './reading';
import { hasHead, rowText } from './table-head';

/** A row of a CSV file with the number of its first line, or with a problem. */
export interface CsvRow {
  line: number;
  cells: string[];
  problem?: TextProblem;
}

interface CsvTable {
  separator: string;
  rows: CsvRow[];
}

/** Faulty rows after which reading ends: each is a new start. */
const MOST_FAULTS = 100;
/** The first line by which spreadsheets name the separator. */
const NAMED = /^\uFEFF?sep=(.)\r?\n/i;

/**
 * Rows of a CSV file (RFC 4180): cells in quotation marks may contain separators, line ends and doubled quotation
 * marks. The separator is the one that the file names, or the comma, semicolon, tab or bar that gives the widest even
 * rows. A row with a misplaced quotation mark has a `problem`, and reading continues on the next line.
 *
 *     a,"b ""c"", d"  →  { line: 1, cells: ['a', 'b "c", d'] }
 */
function csvTable(text: string, name = 'The file'): CsvTable {
  const named = NAMED.exec(text);
  const table: CsvTable = { separator: named?.[1] ?? separatorOf(text), rows: [] };
  let at = named?.[0].length ?? 0;
  for (let faults = 0; at < text.length && faults < MOST_FAULTS; faults++) {
    at = readOn(table, text, at, name);
  }
  return table;
}

export const csvRows = (text: string): CsvRow[] => csvTable(text).rows;

/** The separator of the widest first row, if the next rows are as wide; otherwise of the widest at all. */
function separatorOf(text: string): string {
  const widths = [',', ';', '\t', '|'].map((separator) => {
    const rows = Papa.parse(text, { delimiter: separator, preview: 5 }).data;
    const width = rows[0]?.length ?? 0;
    const isEven = width > 1 && rows.every((row) => row.length === width || row.join('') === '');
    return { separator, rank: width + (isEven ? 1_000 : 0) };
  });
  return widths.reduce((best, other) => (other.rank > best.rank ? other : best)).separator;
}

/** Reads up to the line after the first faulty one, or to the end; where it stopped. */
function readOn(table: CsvTable, text: string, from: number, name: string): number {
  let start = from;
  let line = 1 + lineEnds(text.slice(0, from));
  Papa.parse(text.slice(from), {
    delimiter: table.separator,
    step({ data: cells, errors, meta }, parser) {
      const fault = errors.find(({ type }) => type === 'Quotes');
      const end = fault ? text.indexOf('\n', start) + 1 || text.length : from + meta.cursor;
      const faultLine = line + lineEnds(text.slice(start, from + (fault?.index ?? 0)));
      if (fault) table.rows.push({ line, cells, problem: problemOf(fault.code, name, faultLine) });
      else if (cells.some((cell) => cell.trim() !== '')) table.rows.push({ line, cells });
      line += lineEnds(text.slice(start, end));
      start = end;
      if (fault) parser.abort();
    },
  });
  return start;
}

const problemOf = (code: string, name: string, line: number): TextProblem =>
  code === 'MissingQuotes'
    ? new TextProblem('csv-open-quote', { name, line })
    : new TextProblem('csv-after-quote', { name, line });

const lineEnds = (text: string): number => text.split('\n').length - 1;

/**
 * CSV as searchable text: a paragraph for each row, `header: value; header: value`, or the values alone where no row is
 * a header. Empty cells are left out.
 *
 * @throws TextProblem `csv-open-quote` or `csv-after-quote`, with the line.
 */
export function readCsv(text: string, name?: string): Reading {
  const { separator, rows } = csvTable(text, name);
  const cells = rows.map((row) => {
    if (row.problem) throw row.problem;
    return row.cells.map((cell) => cell.trim());
  });
  const head = hasHead(cells) ? cells[0] : undefined;
  const told = (head ? cells.slice(1) : cells).map((row) => rowText(row, head));
  return { ...readingOf(told.filter((row) => row !== '')), table: { separator, head } };
}
