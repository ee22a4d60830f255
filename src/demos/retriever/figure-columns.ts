import { fill } from '~/i18n/format';
import { h, type Attributes, type FigureNode } from '~/lib/figure';
import type { Cost } from './core/cost';
import type { HandbookFigures } from './core/evaluate';
import type { MethodFigures } from './core/measures';
import type { RetrieverSettings } from './core/settings';
import type { RetrieverStrings } from './words/en';

export type Row = MethodFigures | HandbookFigures;

/** A column of the figures, and its cell for a method. */
export interface Column {
  head: string;
  cell: (row: Row) => { attributes: Attributes; children: FigureNode[] };
}

/**
 * Recall, the cost if it was measured, then the other measures.
 *
 * @param handbook adds a last column for passages that should never be shown
 */
export function columnsOf(
  rows: readonly Row[],
  handbook: boolean,
  { k }: RetrieverSettings,
  t: RetrieverStrings,
): Column[] {
  const { recall, mrr, ndcg, milliseconds, tokens, wrong } = t.figureColumns;
  const costs = [
    costColumn('milliseconds', milliseconds, shownTime),
    costColumn('tokens', tokens, (value) => value.toFixed(0)),
  ];
  return [
    intervalColumn('recall', fill(recall, { k }), t),
    ...(rows.some(({ cost }) => cost) ? costs : []),
    intervalColumn('mrr', mrr, t),
    intervalColumn('ndcg', ndcg, t),
    ...(handbook ? [wrongColumn(wrong)] : []),
  ];
}

function intervalColumn(
  name: 'recall' | 'mrr' | 'ndcg',
  head: string,
  t: RetrieverStrings,
): Column {
  return {
    head,
    cell(row) {
      const { mean, low, high } = row[name];
      const range = fill(t.interval, { low: low.toFixed(2), high: high.toFixed(2) });
      const children = [h('b', {}, mean.toFixed(2)), h('small', {}, ` ${range}`)];
      return { attributes: { [`data-${name}`]: mean }, children };
    },
  };
}

const costColumn = (name: keyof Cost, head: string, shown: (value: number) => string): Column => ({
  head,
  cell: ({ cost }) => ({
    attributes: { [`data-${name}`]: cost?.[name] },
    children: [h('b', {}, cost ? shown(cost[name]) : '–')],
  }),
});

/** Two significant digits, since the time of a ranking is no more certain than that. */
const shownTime = (milliseconds: number): string =>
  milliseconds < 100 ? String(Number(milliseconds.toPrecision(2))) : milliseconds.toFixed(0);

const wrongColumn = (head: string): Column => ({
  head,
  cell: (row) => ({
    attributes: { class: 'wrong' },
    children: ['leaked' in row ? `${row.leaked} · ${row.planted} · ${row.stale}` : ''],
  }),
});
