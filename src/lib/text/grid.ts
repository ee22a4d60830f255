import { hasHead } from './table-head';

/** A cell as it is written; it may reach over more columns and rows than one. */
export interface Cell {
  text: string;
  isHead: boolean;
  across: number;
  down: number;
}

type Row = readonly Cell[];

/** Columns up to which a cell reaches over others. */
const MOST_COLUMNS = 200;
const EMPTY: Cell = { text: '', isHead: false, across: 1, down: 1 };

/** A table whose cells stand in every column and row over which they reach. */
export function gridOf(rows: readonly Row[]): Row[] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]![column]) column++;
      const isWide = column >= MOST_COLUMNS;
      const end = isWide ? column + 1 : Math.min(column + cell.across, MOST_COLUMNS);
      for (const reached of grid.slice(at, at + (isWide ? 1 : cell.down)))
        for (let to = column; to < end; to++) reached[to] ??= cell;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? EMPTY));
}

/** The rows of a table, each cell behind the names of all its columns; lines across the whole table stand for themselves. */
export function rowsOfGrid([first, ...others]: readonly Row[]): string[] {
  if (!first) return [];
  if (isAcross(first)) return [first[0]!.text, ...rowsOfGrid(others)].filter(Boolean);
  const grid = [first, ...others];
  const marked = grid.findIndex((row) => !row.every(({ isHead, text }) => isHead || text === ''));
  const isNamed = grid.every(([name]) => name?.isHead);
  const heads = marked < 0 ? 1 : marked || Number(!isNamed && hasHead(grid.map(textsOf)));
  const names = first.map((_, column) =>
    said(
      grid.slice(0, heads).map((row) => row[column]?.text),
      ' ',
    ),
  );
  return grid
    .slice(heads)
    .map((row) => rowIn(row, heads > 0 ? names : undefined))
    .filter(Boolean);
}

const textsOf = (row: Row): string[] => row.map(({ text }) => text);
const isAcross = (row: Row): boolean => row.length > 1 && new Set(row).size === 1;
const said = (texts: readonly (string | undefined)[], between: string): string =>
  [...new Set(texts)].filter(Boolean).join(between);

function rowIn(row: Row, names: readonly string[] | undefined): string {
  const cells = [...new Set(row)];
  if (!names && cells[0]?.isHead)
    return said([cells[0].text, said(textsOf(cells.slice(1)), '; ')], ': ');
  const told = cells.map((cell) => {
    const name = said(names?.filter((_, column) => row[column] === cell) ?? [], ' / ');
    const isBare = !names || (cell.isHead && !name) || isAcross(row) || !cell.text;
    return isBare ? cell.text : `${name || row.indexOf(cell) + 1}: ${cell.text}`;
  });
  return told.filter(Boolean).join('; ');
}
