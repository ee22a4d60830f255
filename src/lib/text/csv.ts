import Papa from 'papaparse';
import { TextProblem } from './problem';
import { asParagraph, readingOf, type Reading } from './reading';
import { rowTexts } from './table-head';

/** A row of a CSV file with the number of its first line, or with a problem. */
export interface CsvRow {
  line: number;
  cells: string[];
  problem?: TextProblem;
}

interface CsvTable {
  separator: string;
  /** Lines above the table, such as its title. */
  titles: CsvRow[];
  rows: CsvRow[];
}

/** Faulty rows after which reading ends: each is a new start. */
const MOST_FAULTS = 100;
/** The first line by which spreadsheets name the separator. */
const NAMED = /^\uFEFF?sep=(.)\r?\n/i;

/**
 * Rows of a CSV file (RFC 4180): cells in quotation marks may contain separators, line ends and doubled quotation
 * marks; blanks around the marks do not count. The separator is the one that the file names, or the comma, semicolon,
 * tab, bar or Chinese comma that gives the widest even rows; without one, each line is a cell. Lines of a single cell
 * above even rows are titles. A row with a misplaced quotation mark has a `problem`, and reading continues on the next line.
 *
 *     a,"b ""c"", d"  →  { line: 1, cells: ['a', 'b "c", d'] }
 */
function csvTable(text: string, name = 'The file'): CsvTable {
  const named = NAMED.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  const table: CsvTable = { separator, titles: [], rows: [] };
  const plain = withoutBlanks(text, separator);
  let at = named?.[0].length ?? 0;
  for (let faults = 0; at < plain.length && faults < MOST_FAULTS; faults++) {
    at = readOn(table, plain, at, name);
  }
  table.titles = table.rows.splice(
    0,
    titlesIn(
      table.rows.map(({ cells }) => cells),
      separator,
    ),
  );
  return table;
}

const MOST_TITLES = 3;
/** Lines of prose are even by chance where there are few of them, but not by tabs. */
const leastRows = (separator: string): number => (separator === '\t' ? 2 : 3);

/** How many rows stand above the head: of fewer cells each, where all rows below have as many cells as the first of them. */
function titlesIn(rows: readonly (readonly string[])[], separator: string): number {
  const width = rows.at(-1)?.length ?? 0;
  const at = rows.findIndex((cells) => filled(cells).length > Math.max(1, Math.min(2, width - 1)));
  const below = rows.slice(at);
  const [head = []] = below;
  const isTable =
    below.length >= leastRows(separator) && below.every(({ length }) => length === head.length);
  const isHead = filled(head).length === head.length;
  return at > 0 && at <= MOST_TITLES && isTable && isHead && !isProse(below) ? at : 0;
}

/** True if a blank follows each separator, as it follows the commas of a text. */
const isProse = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((cells) => cells.slice(1).every((cell) => /^\s/.test(cell)));

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '');

/** A text without the blanks before cells in quotation marks. */
function withoutBlanks(text: string, separator: string): string {
  const sign = separator.replace(/[|$^*+?.()[\]{}\\]/, '\\$&');
  const quoted = '"[^"]*(?:""[^"]*)*"';
  const before = new RegExp(
    `(?<=^|${sign}) +(?=${quoted} *(?:${sign}|$))|(?<=^|${sign})${quoted}`,
    'gm',
  );
  return text.replace(before, (found) => (found.startsWith(' ') ? '' : found));
}

export const csvRows = (text: string): CsvRow[] => csvTable(text).rows;

/** A sign that no text has: each line is one cell. */
const NONE = '\u001f';
/** The beginning of a text by which its separator is found. */
const SAMPLE = 50_000;

/**
 * The separator of the widest first row, if the next rows are as wide; otherwise of the widest at all. Tabs in each row come before any
 * other sign, and signs that a blank follows, as in prose and in JSON, after it. Of two as wide the comma is the other's text.
 */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const widths = ['\t', ';', '|', ',', '，'].map((separator) => {
    const plain = withoutBlanks(sample, separator);
    const read = Papa.parse(plain, { delimiter: separator, preview: 8 }).data;
    const all = read.filter((cells) => filled(cells).length > 0);
    const rows = all.slice(titlesIn(all, separator));
    const width = rows[0]?.length ?? 0;
    const isEven = width > 1 && rows.every((row) => row.length === width);
    const isTabbed = separator === '\t' && rows.length === all.length;
    const even = isTabbed ? 3_000 : isProse(rows) ? 1_000 : 2_000;
    return { separator, rank: isEven ? width + even : separator === '，' ? 1 : width };
  });
  const best = widths.reduce((best, other) => (other.rank > best.rank ? other : best));
  return best.rank > 1 ? best.separator : NONE;
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
 * a header or a row has more cells than it. Empty cells are left out.
 *
 * @throws TextProblem `csv-open-quote` or `csv-after-quote`, with the line.
 */
export function readCsv(text: string, name?: string): Reading {
  const { separator, titles, rows } = csvTable(text, name);
  const cells = rows.map((row) => {
    if (row.problem) throw row.problem;
    return row.cells.map((cell) => asParagraph(cell.trim()));
  });
  const above = titles.map(({ cells: title }) => filled(title).join().trim());
  const { head, rows: told } = rowTexts(cells);
  const reading = readingOf([...above, ...told].filter((row) => row !== ''));
  return separator === NONE ? reading : { ...reading, table: { separator, head } };
}
