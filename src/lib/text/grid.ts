import { hasHead } from './table-head';

/** A cell as it is written; it may reach over more columns and rows than one. */
export interface Cell {
  text: string;
  isHead: boolean;
  across: number;
  down: number;
}

type Grid = readonly (readonly Cell[])[];

const MOST_COLUMNS = 200;
const EMPTY: Cell = { text: '', isHead: false, across: 1, down: 1 };

/** A table whose cells stand in every column and row over which they reach. */
export function gridOf(rows: Grid): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]![column]) column++;
      const end = Math.min(column + cell.across, MOST_COLUMNS);
      for (const reached of grid.slice(at, at + cell.down))
        for (let to = column; to < end; to++) reached[to] ??= cell;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? EMPTY));
}

/** The rows of a table, each cell behind the names of all its columns; lines across the whole table stand for themselves. */
export function rowsOfGrid(grid: Grid): string[] {
  const [first, ...others] = grid;
  if (!first) return [];
  if (isAcross(first)) return [first[0]!.text, ...rowsOfGrid(others)].filter(Boolean);
  if (grid.every(isNamed)) return grid.map(namedRow);
  const marked = grid.findIndex((row) => !isOfHeads(row));
  const heads = marked < 0 ? Math.min(1, others.length) : marked;
  const isHead = heads > 0 || hasHead(grid.map((row) => row.map(({ text }) => text)));
  const head = isHead ? namesOf(grid.slice(0, heads || 1)) : undefined;
  const told = grid.slice(isHead ? heads || 1 : 0).map((row) => rowIn(row, head));
  return told.filter(Boolean);
}

const isAcross = (row: readonly Cell[]): boolean => row.length > 1 && new Set(row).size === 1;

const isOfHeads = (row: readonly Cell[]): boolean =>
  row.some(({ isHead }) => isHead) && row.every(({ isHead, text }) => isHead || text === '');

/** Whether the first cell of a row, and no other, names what stands beside it. */
const isNamed = (row: readonly Cell[]): boolean =>
  isAcross(row) || (row.length > 1 && row.every(({ isHead }, at) => isHead === (at === 0)));

const namedRow = (row: readonly Cell[]): string => {
  const [name, ...said] = [...new Set(row)].map(({ text }) => text);
  return [name, said.filter(Boolean).join('; ')].filter(Boolean).join(': ');
};

/** The names of each column, from the top down. */
function namesOf(rows: Grid): string[] {
  const [first = []] = rows;
  return first.map((_, column) =>
    [...new Set(rows.map((row) => row[column]?.text ?? ''))].filter(Boolean).join(' '),
  );
}

function rowIn(row: readonly Cell[], head: readonly string[] | undefined): string {
  if (isAcross(row)) return row[0]!.text;
  const told = [...new Set(row)].map((cell) => {
    const names = new Set(head?.filter((_, column) => row[column] === cell));
    const name = [...names].filter(Boolean).join(' / ');
    if (cell.text === '' || !head || (cell.isHead && name === '')) return cell.text;
    return `${name || row.indexOf(cell) + 1}: ${cell.text}`;
  });
  return told.filter(Boolean).join('; ');
}
