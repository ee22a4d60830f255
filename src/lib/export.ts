/** A text offered for saving: a file name, a media type, its content. */
interface TextFile {
  file: string;
  type: string;
  body: string;
}

export const jsonFile = (name: string, value: unknown): TextFile => ({
  file: `${name}.json`,
  type: 'application/json',
  body: JSON.stringify(value, null, 2),
});

/** Rows of cells, the names of the columns first. */
export const csvFile = (
  name: string,
  rows: readonly (readonly (string | number)[])[],
): TextFile => ({
  file: `${name}.csv`,
  type: 'text/csv;charset=utf-8',
  // The byte order mark tells spreadsheets that the file is UTF-8.
  body: '\uFEFF' + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n',
});

/**
 * What a spreadsheet takes for the begin of a formula, at full width too, and after blanks; or what such a
 * text looks like with leading quotes, so that one more can be told from those that were there.
 */
const FORMULA = /^'*(?:[\s\u0000]*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Quoted where it must be; a cell that a spreadsheet would run as a formula gets a leading quote, which
 * `cellSaid` takes away.
 */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that `csvCell` was given, from the cell as a reader of CSV has it. */
export const cellSaid = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** JSON Lines: each value on a line of its own, the last one ended too. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
