import { table } from '~/demos/parts/table';
import type { FigureElement, FigureNode } from '~/lib/figure';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import { sign } from './marks';
import { ranked, type FourRoadsState } from '../state';

export interface Column {
  head: string;
  /** True for a drawing; numbers are right-aligned. */
  drawn?: boolean;
  cell: (summary: RoadSummary) => FigureNode | undefined;
}

/** One row per road, best first; columns without any value are left out. */
export function roadTable(
  state: FourRoadsState,
  caption: string,
  columns: readonly Column[],
  rows: readonly RoadSummary[] = ranked(state.summaries),
): FigureElement {
  const shown = columns.filter(({ cell }) => rows.some((row) => cell(row) !== undefined));
  return table({
    caption,
    unseen: true,
    attributes: { class: 'turn' },
    heads: [state.t.roadColumn, ...shown.map(({ head }) => head)],
    numbers: shown.map(({ drawn = false }) => !drawn),
    rows: rows.map((row) => [
      <span class="who">
        {sign(row.road)}
        {state.t.road[row.road]}
      </span>,
      ...shown.map(({ cell }) => cell(row) ?? '–'),
    ]),
  });
}
