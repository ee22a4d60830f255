import { TextProblem } from './problem';

/**
 * Rows of a CSV file (RFC 4180): cells in quotation marks may hold separators, line ends and doubled
 * quotation marks. Comma, semicolon or tab separates: whichever is most frequent in the first line.
 *
 *     a,"b ""c"", d"  →  [['a', 'b "c", d']]
 *
 * @param text with line ends `\n`.
 * @throws TextProblem `csv-open-quote` or `csv-after-quote`, with the line.
 */
function parseCsv(text: string, name = 'The file'): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = text[at] === '"' ? quotedEnd(text, at, name) : plainEnd(text, at, separator);
    row.push(cellText(text.slice(at, end)));
    if (end < text.length && text[end] !== separator && text[end] !== '\n') {
      throw new TextProblem('csv-after-quote', { name, line: lineOf(text, end) });
    }
    at = end;
    if (text[end] === separator) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((content) => content.trim() !== ''));
}

/**
 * CSV as text to be searched: a paragraph for each row, `header: value; header: value`. The first
 * row gives the headers; empty cells are left out.
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

/** Where a cell without quotation marks ends: before a separator or line end. */
function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return end;
}

/** Behind the quotation mark that closes the cell; a doubled one does not. */
function quotedEnd(text: string, start: number, name: string): number {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new TextProblem('csv-open-quote', { name, line: lineOf(text, start) });
  return close + 1;
}

function cellText(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function lineOf(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
