import { h, type Attributes, type FigureElement, type FigureNode } from '~/lib/figure';

/** The content of a cell: one node, or several. */
export type Cell = FigureNode | readonly FigureNode[];

interface Table {
  caption?: Cell;
  /** For ears alone, where the page has said it already. */
  unseen?: boolean;
  heads: readonly string[];
  /** Each row as its cells, the first of which names it. */
  rows: readonly (readonly Cell[])[];
  attributes?: Attributes;
}

/** A table whose first column names its rows; on a phone each row becomes a block. */
export function table({ caption, unseen, heads, rows, attributes }: Table): FigureElement {
  return h(
    'table',
    { class: 'turn', ...attributes },
    caption !== undefined && h('caption', { class: unseen && 'sr' }, ...[caption].flat()),
    headRow(heads),
    h('tbody', {}, ...rows.map((row) => labelledRow(heads, row))),
  );
}

/** The heads of the columns; a column without one begins with an empty cell. */
export const headRow = (heads: readonly string[]): FigureElement =>
  h(
    'thead',
    {},
    h('tr', {}, ...heads.map((head) => (head ? h('th', { scope: 'col' }, head) : h('td')))),
  );

/** A row whose cells say to which column they belong, for where there is no room for a head. */
export function labelledRow(
  heads: readonly string[],
  [name = '', ...cells]: readonly Cell[],
): FigureElement {
  const labelled = cells.map((cell, i) =>
    h('td', { 'data-label': heads[i + 1] }, h('span', {}, ...[cell].flat())),
  );
  return h('tr', {}, h('th', { scope: 'row' }, ...[name].flat()), ...labelled);
}
