import { wilsonInterval } from '~/lib/evaluation/wilson';
import { pooled, type Row } from '~/lib/ladder/rows';

/** Right answers of one road in one world after another, with their sum and its 95% interval as shares (Wilson). */
export interface Sum {
  /** Right answers a world. */
  worlds: readonly number[];
  /** Questions a world. */
  each: number;
  right: number;
  n: number;
  low: number;
  high: number;
}

/**
 * @param each questions a world, the same in all
 * @throws RangeError if there is no world
 */
export function summed(worlds: readonly number[], each: number): Sum {
  if (worlds.length === 0)
    throw new RangeError('summed: no world was given; give the right answers of one or more.');
  const right = worlds.reduce((sum, one) => sum + one, 0);
  const n = each * worlds.length;
  return { worlds, each, right, n, ...wilsonInterval(right, n) };
}

export type Named = Pick<Row, 'task' | 'road'> & { variant?: string };

const isNamed = (row: Row, { task, road, variant }: Named): boolean =>
  row.task === task && row.road === road && row.variant === variant;

/**
 * One road over all worlds that were asked by it, in their order.
 *
 * @param worlds the rows of each world
 * @param count what is counted: right answers by default, or facts that a search found
 * @throws if no world has such a row
 */
export function overWorlds(
  worlds: readonly (readonly Row[])[],
  named: Named,
  count: 'right' | 'found' = 'right',
): Sum {
  const rows = worlds.flatMap((all) => all.filter((row) => isNamed(row, named)));
  if (rows.length === 0)
    throw new Error(
      `No world has a row of “${[named.task, named.road, named.variant].filter(Boolean).join('/')}”. Name one of content/runs/ladder/ladder-facts-*.json.`,
    );
  const { n } = pooled(rows);
  return summed(
    rows.map((row) => row[count] ?? 0),
    n / rows.length,
  );
}

export const percentOf = ({ right, n }: Pick<Sum, 'right' | 'n'>): number =>
  Math.round((100 * right) / n);
