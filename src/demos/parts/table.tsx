import { type Attributes, type FigureElement, type FigureNode } from '~/lib/figure';

export type Cell = FigureNode | readonly FigureNode[];

interface Table {
  caption?: Cell;
  /** For screen readers only, if the page shows the caption elsewhere. */
  unseen?: boolean;
  heads: readonly Cell[];
  /** Rows of cells; the first cell of each is its heading. */
  rows: readonly (readonly Cell[])[];
  /** For each column behind the first: true for numbers, which are right-aligned. */
  numbers?: readonly boolean[];
  attributes?: Attributes;
  /** Attributes of each row. */
  told?: readonly Attributes[];
}

export function table({
  caption,
  unseen,
  heads,
  rows,
  numbers,
  attributes,
  told,
}: Table): FigureElement {
  return (
    <table class="turn f14" {...attributes}>
      {caption !== undefined && <caption class={unseen && 'sr'}>{[caption].flat()}</caption>}
      {headRow(heads, numbers)}
      <tbody>{rows.map((row, at) => labelledRow(heads, row, numbers, told?.[at]))}</tbody>
    </table>
  );
}

export const headRow = (heads: readonly Cell[], numbers: readonly boolean[] = []) => {
  const cell = (head: Cell, i: number) => (
    <th scope="col" class={numbers[i - 1] && 'n'}>
      {[head].flat()}
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
  heads: readonly Cell[],
  [name = '', ...cells]: readonly Cell[],
  numbers: readonly boolean[] = [],
  told: Attributes = {},
) {
  const labelled = cells.map((cell, i) => (
    <td data-label={labelOf(heads[i + 1])} class={numbers[i] && 'n'}>
      <span>{[cell].flat()}</span>
    </td>
  ));
  return (
    <tr {...told}>
      <th scope="row">{[name].flat()}</th>
      {labelled}
    </tr>
  );
}

const labelOf = (head: Cell | undefined) => (typeof head === 'string' ? head : undefined);
