import { alphaOf, type TuningPlan } from '~/lib/own/tuning/settings';
import { crewOf, type Engine } from '~/lib/own/tuning/crew';
import type { Crew } from '~/lib/own/tuning/run';
import type { connectTuning } from '~/workers/models';

export type Connect = typeof connectTuning;
export type TuningWorker = ReturnType<Connect>;

/** Why there are fewer workers than asked for. */
type Fewer = 'not-stored' | 'refused';

export interface Workers {
  all: readonly TuningWorker[];
  megabytes: number;
  /** False where the way back is computed again for want of memory. */
  keeps: boolean;
  /** Whether this browser keeps the model's files. */
  stored: boolean;
  fewer?: Fewer | undefined;
}

interface Wanted {
  plan: TuningPlan;
  room: { longest: number; answers: number; most?: number | undefined };
  /** Whether this browser may keep the model's files. */
  keep: boolean;
  count: number;
}

interface Following {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/**
 * Opens workers that share a run, one after the other: the second once the browser keeps the model's files, so that nothing is
 * fetched twice. Where a further copy is refused, those that are open do the work.
 *
 * @param first the worker that has counted the tokens
 * @throws RemoteError of the first worker
 */
export async function openWorkers(
  first: TuningWorker,
  { plan, room, keep, count }: Wanted,
  { signal, onProgress }: Following,
  connect: () => TuningWorker,
): Promise<Workers> {
  const { rank, modules, seed } = plan;
  const settings = { rank, alpha: alphaOf(plan), modules, seed };
  const open = (worker: TuningWorker) =>
    worker.open({ settings, room, keep }, { signal, onProgress });
  const { megabytes, keeps, stored } = await open(first);
  const all = [first];
  const opened = (fewer?: Fewer): Workers => ({ all, megabytes, keeps, stored, fewer });
  if (count > 1 && !stored) return opened('not-stored');
  while (all.length < count) {
    const next = connect();
    try {
      await open(next);
      all.push(next);
    } catch {
      next.stop();
      if (!signal.aborted) return opened('refused');
      for (const other of all.slice(1)) other.stop();
      throw signal.reason;
    }
  }
  return opened();
}

/**
 * The workers as one crew. A step is always finished; the writing of replies ends with the signal.
 *
 * @param wrote told of replies as they come
 */
export const crewFor = (
  { all }: Workers,
  signal: AbortSignal,
  wrote: (count: number) => void,
): Crew => crewOf(all.map((worker) => engineOn(worker, signal, wrote)));

const engineOn = (
  worker: TuningWorker,
  signal: AbortSignal,
  wrote: (count: number) => void,
): Engine => ({
  gradients: (of) => worker.gradients(of),
  apply: (of) => worker.apply(of),
  loss: (of) => worker.loss(of),
  async write(of) {
    const replies = await worker.write(of, { signal });
    wrote(replies.length);
    return replies;
  },
  state: (of) => worker.state(of),
  restore: (of) => worker.restore(of),
});
