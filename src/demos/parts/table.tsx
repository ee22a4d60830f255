import { type Attributes, type FigureElement, type FigureNode } from '~/lib/figure';

export type Cell = FigureNode | readonly FigureNode[];

interface Table {
  caption?: Cell;
  /** For screen readers only, if the page shows the caption elsewhere. */
  unseen?: boolean;
  heads: readonly string[];
  /** Rows of cells; the first cell of each is its heading. */
  rows: readonly (readonly Cell[])[];
  /** For each column behind the first: true for numbers, which are right-aligned. */
  numbers?: readonly boolean[];
  attributes?: Attributes;
}

export function table({ caption, unseen, heads, rows, numbers, attributes }: Table): FigureElement {
  return (
    <table class="turn f14" {...attributes}>
      {caption !== undefined && <caption class={unseen && 'sr'}>{[caption].flat()}</caption>}
      {headRow(heads, numbers)}
      <tbody>{rows.map((row) => labelledRow(heads, row, numbers))}</tbody>
    </table>
  );
}

export const headRow = (heads: readonly string[], numbers: readonly boolean[] = []) => {
  const cell = (head: string, i: number) => (
    <th scope="col" class={numbers[i - 1] && 'n'}>
      {head}
    </th>
  );
  return (
    <thead>
      <tr>{heads.map((head, i) => (head ? cell(head, i) : <td />))}</tr>
    </thead>
  );
};

/** A row whose cells name their columns, for narrow screens without room for heads. */
export function labelledRow(
  heads: readonly string[],
  [name = '', ...cells]: readonly Cell[],
  numbers: readonly boolean[] = [],
) {
  const labelled = cells.map((cell, i) => (
    <td data-label={heads[i + 1]} class={numbers[i] && 'n'}>
      <span>{[cell].flat()}</span>
    </td>
  ));
  return (
    <tr>
      <th scope="row">{[name].flat()}</th>
      {labelled}
    </tr>
  );
}
