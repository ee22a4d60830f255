import { rowOf } from './comparison';
import { ROADS, type Road, type Row, type Task } from './rows';
import { verdictOf, type Verdict } from './verdict';

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

type Counts = Pick<Row, 'right' | 'n'>;

/** A road at two sizes, each where it was run. */
interface AtBoth {
  tiny?: Counts | undefined;
  real?: Counts | undefined;
}

/**
 * The road that the place of another is judged by: the leader of the tiny size; for the leader itself, the runner-up. A road
 * that was not run at both sizes judges nobody.
 */
export function rivalOf<T extends AtBoth>(one: T, all: readonly T[]): T | undefined {
  const shareOf = ({ tiny }: T) => tiny!.right / tiny!.n;
  return all
    .filter((other) => other !== one && other.tiny && other.real)
    .sort((a, b) => shareOf(b) - shareOf(a))[0];
}

/** What becomes, at 135 million weights, of the order of two roads at the tiny size. */
export function placeOf(one: AtBoth, rival: AtBoth | undefined): Verdict {
  if (!one.tiny || !rival?.tiny) return 'not-run';
  const leads = one.tiny.right / one.tiny.n >= rival.tiny.right / rival.tiny.n;
  return leads
    ? verdictOf([one.tiny, rival.tiny], [one.real, rival.real])
    : verdictOf([rival.tiny, one.tiny], [rival.real, one.real]);
}
