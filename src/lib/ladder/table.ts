import { rowOf } from './comparison';
import { ROADS, type Road, type Row, type Task } from './rows';
import { verdictOf, type Verdict } from './verdict';

/** A road of a task at all sizes. */
export interface Line {
  road: Road;
  /** Given for a line that was run at 135 million weights alone. */
  variant?: string;
  tiny?: Row | undefined;
  real?: Row | undefined;
  literature: readonly Row[];
  /** Against the leader of the tiny size; of the leader, against the runner-up. Without a tiny row there is none. */
  verdict?: Verdict | undefined;
}

/** The lines of a task: a road each, then its variants at 135 million weights. */
export function linesOf(all: readonly Row[], task: Task): Line[] {
  const rows = all.filter((row) => row.task === task);
  return ROADS.flatMap((road) => {
    const own = rows.filter((row) => row.road === road);
    if (own.length === 0) return [];
    const tiny = tinyOf(own);
    const real = rowOf(own, task, { road }, '135m');
    const literature = own.filter(({ size }) => size === 'literature');
    const verdict = tiny && holdsOf(rows, tiny, real);
    const variants = own.filter(({ size, variant }) => size === '135m' && variant !== undefined);
    return [
      { road, tiny, real, literature, verdict },
      ...variants.map((row) => ({ road, variant: row.variant!, real: row, literature: [] })),
    ];
  });
}

const tinyOf = (rows: readonly Row[]): Row | undefined => rows.find(({ size }) => size === 'tiny');

/** What becomes of the place of a road at the tiny size: against the leader there, or as the leader against the runner-up. */
function holdsOf(rows: readonly Row[], tiny: Row, real: Row | undefined): Verdict | undefined {
  const byShare = rows
    .filter(({ size }) => size === 'tiny')
    .sort((a, b) => b.right / b.n - a.right / a.n);
  const [leader, second] = byShare;
  if (!leader || !second) return undefined;
  const realOf = ({ task, road }: Row) => rowOf(rows, task, { road }, '135m');
  return tiny === leader
    ? verdictOf([leader, second], [real, realOf(second)])
    : verdictOf([leader, tiny], [realOf(leader), real]);
}
