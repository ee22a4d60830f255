import { csvFile } from '~/lib/export';
import type { Exported } from '~/browser/save-file';

/**
 * The tables of the page as one CSV file: each under its caption, its heads first, an empty line before the next.
 * A cell reads as on the page, or, where it carries the number behind its text (`<data value>`), as that number.
 */
export const csvOf = (tables: readonly HTMLTableElement[], name: string): Exported =>
  csvFile(
    name,
    tables.flatMap((table, i) => [...(i ? [[]] : []), ...rowsOf(table)]),
  );

function rowsOf(table: HTMLTableElement): string[][] {
  const caption = table.caption ? [[wordsOf(table.caption)]] : [];
  return [...caption, ...[...table.rows].map((row) => [...row.cells].flatMap(cellsOf))];
}

/** A cell, with an empty one for each further column that it spans. */
const cellsOf = (cell: HTMLTableCellElement): string[] => [
  numberIn(cell) ?? wordsOf(cell),
  ...Array.from({ length: cell.colSpan - 1 }, () => ''),
];

/** The number behind a cell's text, to twelve digits. */
const numberIn = (cell: Element): string | undefined => {
  const value = Number(cell.querySelector('data')?.value ?? NaN);
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : undefined;
};

/** The text of an element in one line, without its controls; what stands in a line of its own keeps a space. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('button, input, select, svg, noscript'))
    control.remove();
  for (const line of copy.querySelectorAll('br, small, p, div, li')) line.before(' ');
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}
