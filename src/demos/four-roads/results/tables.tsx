import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Contender } from '../core/names';
import type { RoadSummary } from '../core/outcome/summary';
import { sign } from './marks';
import { summaryOf, type FourRoadsState } from '../state';

export interface Column {
  head: string;
  /** True for numbers, which are right-aligned. */
  number?: boolean;
  cell: (summary: RoadSummary) => FigureNode | undefined;
}

/**
 * A table with one row per road, in the order of the lanes; columns without any value are left out.
 */
export function roadTable(
  state: FourRoadsState,
  caption: string,
  columns: readonly Column[],
  roads: readonly Contender[] = state.order,
): FigureElement {
  const rows = roads.flatMap((road) => summaryOf(state, road) ?? []);
  const shown = columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
  const n = ({ number }: Column) => (number ? 'n' : undefined);
  return (
    <table class="turn">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{state.t.roadColumn}</th>
          {shown.map((column) => (
            <th scope="col" class={n(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.road}>
            <th scope="row">
              <span class="who">
                {sign(row.road)}
                {state.t.road[row.road]}
              </span>
            </th>
            {shown.map((column) => {
              const value = column.cell(row);
              const kind = [n(column), value === undefined && 'none'].filter(Boolean).join(' ');
              const attributes = { 'data-label': column.head, class: kind || undefined };
              return h('td', attributes, <span>{value ?? '–'}</span>);
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
