import { Problem } from '~/lib/problem';

export const MOST_QUESTIONS = 10_000;

/** Two columns that cannot be read; the page translates the code. */
export class ColumnsProblem extends Problem<
  'columns-empty' | 'columns-word' | 'columns-row' | 'columns-many'
> {}

/** The results of two systems on the same questions. */
export interface PairedResults {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}

const RIGHT = new Set([
  '1',
  'right',
  'correct',
  'true',
  'yes',
  'y',
  't',
  '✓',
  '✔',
  '对',
  '是',
  '正确',
]);
const WRONG = new Set([
  '0',
  'wrong',
  'incorrect',
  'false',
  'no',
  'n',
  'f',
  '✗',
  '✘',
  '×',
  '错',
  '否',
  '错误',
]);
const BETWEEN = /[\s,;|，；、]+/;

/**
 * Reads two columns of right and wrong, one question per line: `1 0`, `right,wrong`, `对 错`. A first line of other words
 * is taken as a header.
 * @throws ColumnsProblem with the number of the line
 */
export function readColumns(text: string): PairedResults {
  const lines = text.split(/\r?\n/).map((line, i) => ({ cells: cellsOf(line), number: i + 1 }));
  const rows = lines.filter(({ cells }) => cells.length > 0);
  const first = rows[0];
  if (first && first.cells.every((cell) => markOf(cell) === undefined)) rows.shift();
  if (rows.length === 0) throw new ColumnsProblem('columns-empty');
  if (rows.length > MOST_QUESTIONS)
    throw new ColumnsProblem('columns-many', { rows: rows.length, most: MOST_QUESTIONS });
  const fared = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const { cells, number } of rows) fared[kindOf(cells, number)]++;
  return fared;
}

const cellsOf = (line: string): string[] =>
  line.trim().toLowerCase().split(BETWEEN).filter(Boolean);

const markOf = (cell: string): boolean | undefined =>
  RIGHT.has(cell) ? true : WRONG.has(cell) ? false : undefined;

function kindOf(cells: readonly string[], line: number): keyof PairedResults {
  if (cells.length !== 2) throw new ColumnsProblem('columns-row', { line, found: cells.length });
  const wrong = cells.find((cell) => markOf(cell) === undefined);
  if (wrong !== undefined) throw new ColumnsProblem('columns-word', { line, word: wrong });
  const [first, second] = cells.map(markOf);
  if (first) return second ? 'both' : 'onlyFirst';
  return second ? 'onlySecond' : 'neither';
}
