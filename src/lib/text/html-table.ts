import type { DefaultTreeAdapterTypes } from 'parse5';
import { gridOf, rowsOfGrid, type Cell } from './grid';
import { attributeOf, has, named, textIn } from './html-text';

type Element = DefaultTreeAdapterTypes.Element;

const MOST_IN_CELL = 300;

/** True for a table of data: with heads, or with even rows of short cells. One with tables in it is only for the layout. */
export function isOfData(table: Element): boolean {
  if (has(table, 'table', 'pre', 'h1', 'h2', 'h3')) return false;
  if (has(table, 'th')) return true;
  const [first = [], ...others] = gridIn(table);
  const isEven = others.length > 0 && others.every((row) => row.length === first.length);
  const isShort = [first, ...others].flat().every(({ text }) => text.length <= MOST_IN_CELL);
  return first.length > 1 && isEven && isShort;
}

const gridIn = (table: Element): (readonly Cell[])[] =>
  gridOf(named(table, 'tr').map((row) => named(row, 'td', 'th').map(cellOf)));

const cellOf = (cell: Element): Cell => ({
  text: textIn(cell).replace(/\s+/g, ' ').trim(),
  isHead: cell.tagName === 'th',
  across: reachOf(cell, 'colspan'),
  down: reachOf(cell, 'rowspan'),
});

/** How many columns or rows a cell reaches over; 0 rows are all that are left. */
function reachOf(cell: Element, name: string): number {
  const said = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return said > 0 ? said : said === 0 ? Infinity : 1;
}

/** The rows of a table, each with the names of its columns, behind its caption. */
export function rowsIn(table: Element): string[] {
  const captions = named(table, 'caption').map((caption) => textIn(caption).trim());
  return [...captions, ...rowsOfGrid(gridIn(table))].filter((row) => row !== '');
}
