import { table } from '~/demos/parts/table';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { Contender } from '../core/names';
import type { RoadSummary } from '../core/outcome/summary';
import { sign } from './marks';
import { ranking, summaryOf, type FourRoadsState } from '../state';

export interface Column {
  head: string;
  /** True for numbers, which are right-aligned. */
  number?: boolean;
  cell: (summary: RoadSummary) => FigureNode | undefined;
}

/** One row per road, best first; columns without any value are left out. */
export function roadTable(
  state: FourRoadsState,
  caption: string,
  columns: readonly Column[],
  roads: readonly Contender[] = ranking(state.summaries),
): FigureElement {
  const rows = roads.flatMap((road) => summaryOf(state, road) ?? []);
  const shown = columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
  return table({
    ...{ caption, unseen: true, attributes: { class: 'turn' } },
    heads: [state.t.roadColumn, ...shown.map(({ head }) => head)],
    numbers: shown.map(({ number = false }) => number),
    rows: rows.map((row) => [
      <span class="who">
        {sign(row.road)}
        {state.t.road[row.road]}
      </span>,
      ...shown.map(({ cell }) => cell(row) ?? '–'),
    ]),
  });
}
