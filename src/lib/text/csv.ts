import { TextProblem } from './problem';

/** A row of a CSV file with the number of its first line, or with a problem. */
interface CsvRow {
  line: number;
  cells: string[];
  problem?: TextProblem;
}

/**
 * Rows of a CSV file (RFC 4180): cells in quotation marks may contain separators, line ends and doubled quotation
 * marks. The separator is the comma, semicolon or tab, whichever is most frequent in the first line. A row with a
 * misplaced quotation mark has a `problem`, and reading continues on the next line.
 *
 *     a,"b ""c"", d"  →  { line: 1, cells: ['a', 'b "c", d'] }
 */
export function* csvRows(text: string, name = 'The file'): Generator<CsvRow> {
  const separator = separatorOf(text);
  let line = 1;
  for (let at = 0; at < text.length;) {
    const { cells, end, fault } = rowAt(text, at, separator);
    const problem = fault && problemOf(fault, name, line + lineEnds(text.slice(at, fault.place)));
    if (problem) yield { line, cells, problem };
    else if (cells.some((content) => content.trim() !== '')) yield { line, cells };
    line += lineEnds(text.slice(at, end));
    at = end;
  }
}

/** @throws TextProblem `csv-open-quote` or `csv-after-quote`, with the line. */
function parseCsv(text: string, name?: string): string[][] {
  return [...csvRows(text, name)].map(({ cells, problem }) => {
    if (problem) throw problem;
    return cells;
  });
}

/** The first of these names that two columns of a header have. */
export const nameOfTwo = (columns: readonly string[], names: readonly string[]) =>
  names.find((name) => columns.indexOf(name) !== columns.lastIndexOf(name));

interface Fault {
  kind: 'open' | 'after';
  place: number;
}

/** The row that begins at `start`; its `end` is after its line end. */
function rowAt(
  text: string,
  start: number,
  separator: string,
): { cells: string[]; end: number; fault?: Fault } {
  const cells: string[] = [];
  const wrong = (kind: Fault['kind'], place: number) => {
    return { cells, end: behindLine(text, plainEnd(text, start, '\n')), fault: { kind, place } };
  };
  for (let at = start; ; at++) {
    const end = text[at] === '"' ? quotedEnd(text, at) : plainEnd(text, at, separator);
    if (end < 0) return wrong('open', at);
    cells.push(cellText(text.slice(at, end)));
    if (text[end] !== separator) {
      const next = behindLine(text, end);
      return next > end || end === text.length ? { cells, end: next } : wrong('after', end);
    }
    at = end;
  }
}

function problemOf({ kind }: Fault, name: string, line: number): TextProblem {
  return kind === 'open'
    ? new TextProblem('csv-open-quote', { name, line })
    : new TextProblem('csv-after-quote', { name, line });
}

/**
 * CSV as searchable text: a paragraph for each row, `header: value; header: value`. The first row has the headers;
 * empty cells are left out.
 */
export function csvToText(text: string, name?: string): string {
  const [headers = [], ...rows] = parseCsv(text, name);
  return rows
    .map((row) => row.flatMap((value, column) => entry(headers, value, column)).join('; '))
    .join('\n\n');
}

function entry(headers: readonly string[], value: string, column: number): string[] {
  const header = headers[column]?.trim() || String(column + 1);
  return value.trim() ? [`${header}: ${value.trim()}`] : [];
}

function separatorOf(text: string): string {
  const firstLine = text.slice(0, plainEnd(text, 0, '\n')).replace(/"[^"]*"/g, '');
  const count = (separator: string) => firstLine.split(separator).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** The end of a cell without quotation marks: before a separator or line end. */
function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && behindLine(text, end) === end) end++;
  return end;
}

/** The index after the line end, `\n` or `\r\n`, at this index; the index itself if there is none. */
function behindLine(text: string, place: number): number {
  if (text[place] === '\n') return place + 1;
  return text[place] === '\r' && text[place + 1] === '\n' ? place + 2 : place;
}

/** The index after the closing quotation mark of a cell (doubled ones do not close it); −1 if there is none. */
function quotedEnd(text: string, start: number): number {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? -1 : close + 1;
}

function cellText(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

const lineEnds = (text: string): number => text.split('\n').length - 1;
