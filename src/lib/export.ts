export const jsonFile = (
  name: string,
  value: unknown,
): { file: string; type: string; body: string } => ({
  file: `${name}.json`,
  type: 'application/json',
  body: JSON.stringify(value, null, 2),
});

/** A CSV file with the given rows of cells, the column names first. */
export const csvFile = (
  name: string,
  rows: readonly (readonly (string | number)[])[],
): { file: string; type: string; body: string } => ({
  file: `${name}.csv`,
  type: 'text/csv;charset=utf-8',
  // The byte order mark tells spreadsheets that the file is UTF-8.
  body: '\uFEFF' + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n',
});

/**
 * Matches what a spreadsheet takes for the beginning of a formula, also in full-width characters and after blanks; and
 * the same with leading quotes, so that an added quote can be removed without ambiguity.
 */
const FORMULA = /^'*(?:[\s\u0000]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A CSV cell; one that a spreadsheet would run as a formula gets a leading quote, which `cellText` removes. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const cellText = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** JSON Lines: each value on a line of its own, including the last line's end. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
