import { rowOf } from './comparison';
import { placeOf, rivalOf } from './place';
import { ROADS, type Road, type Row, type Task } from './rows';
import type { Verdict } from './verdict';

export interface Line {
  road: Road;
  /** Given for a line that was run at 135 million weights alone. */
  variant?: string;
  tiny?: Row | undefined;
  real?: Row | undefined;
  literature: readonly Row[];
  /** Against its rival; without a tiny row there is none. */
  verdict?: Verdict | undefined;
}

/** The lines of a task: a road each, then its variants at 135 million weights. */
export function linesOf(all: readonly Row[], task: Task): Line[] {
  const rows = all.filter((row) => row.task === task);
  const sizes = ROADS.map((road) => ({
    road,
    tiny: rows.find((row) => row.road === road && row.size === 'tiny'),
    real: rowOf(rows, task, { road }, '135m'),
  }));
  return sizes.flatMap((one) => {
    const { road, tiny } = one;
    const own = rows.filter((row) => row.road === road);
    if (own.length === 0) return [];
    const literature = own.filter(({ size }) => size === 'literature');
    const verdict = tiny && placeOf(one, rivalOf(one, sizes));
    const variants = own.filter(({ size, variant }) => size === '135m' && variant !== undefined);
    return [
      { ...one, literature, verdict },
      ...variants.map((row) => ({ road, variant: row.variant!, real: row, literature: [] })),
    ];
  });
}
