import { durationText } from '~/demos/kit/duration';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Page } from '~/demos/kit/page';
import type { OpenedRun } from '~/workers';
import type { Device } from './device';

export type Tinylm = ReturnType<Page['workers']['connectTinylm']>;

/** The progress of a model, which may be finished early if it has learned enough. */
export interface Learnt {
  step: number;
  steps: number;
  finished?: boolean;
}

export interface LiveRun<Snapshot extends Learnt = Learnt> {
  id: string;
  snapshot: Snapshot;
  seconds: number;
}

/** The run or runs started by one press of the button: one model, or two to compare. */
export interface TrainingSession<Run extends LiveRun = LiveRun> {
  form: object;
  runs: readonly Run[];
  opened: Pick<OpenedRun, 'backend'>;
}

const isOver = ({ finished, step, steps }: Learnt): boolean => finished ?? step >= steps;

/** The run that is furthest behind, so that two runs are always seen at the same steps. */
export const nextRun = <Run extends LiveRun>({ runs }: { runs: readonly Run[] }): Run | undefined =>
  runs
    .filter(({ snapshot }) => !isOver(snapshot))
    .sort((a, b) => a.snapshot.step - b.snapshot.step)[0];

export const stepsOf = ({ runs }: { runs: readonly LiveRun[] }) => ({
  done: runs.reduce((sum, { snapshot }) => sum + snapshot.step, 0),
  of: runs.reduce((sum, { snapshot: now }) => sum + (isOver(now) ? now.step : now.steps), 0),
});

export const trainedBy = <Run extends LiveRun, Session extends TrainingSession<Run>>(
  worker: Pick<Tinylm, 'advance' | 'close'>,
) => {
  const train = async (id: string, milliseconds: number, signal: AbortSignal) =>
    (await worker.advance({ id, milliseconds }, { signal })) as Run['snapshot'];
  return {
    async first(id: string, signal: AbortSignal) {
      return { id, seconds: 0, snapshot: await train(id, 0, signal) };
    },
    async advance(session: Session, slice: number, signal: AbortSignal): Promise<Session> {
      const next = nextRun(session);
      if (!next) return session;
      const start = performance.now();
      const snapshot = await train(next.id, slice, signal);
      const seconds = next.seconds + (performance.now() - start) / 1_000;
      const after = { ...next, snapshot, seconds };
      return { ...session, runs: session.runs.map((run) => (run === next ? after : run)) };
    },
    steps: stepsOf,
    close: ({ runs }: Session) => Promise.all(runs.map(({ id }) => worker.close({ id }))),
  };
};

/** What runs take: the weights of each, multiplications and additions, and memory, of all together. */
export interface Cost {
  weights: readonly number[];
  work: number;
  megabytes: number;
}

/** Tells how long runs will take here; the first time, it measures this device. Undefined where that can't be told. */
export async function estimateText(
  device: Device,
  asked: Promise<Cost>,
  { t, locale }: { t: { estimate: string; seconds: string; minutes: string }; locale: Locale },
): Promise<string | undefined> {
  const [speed, cost] = await Promise.all([device.measured(), asked.catch(() => undefined)]);
  if (!speed || !cost) return undefined;
  return fill(t.estimate, {
    weights: cost.weights.map((each) => formatNumber(each, locale)).join(' + '),
    time: durationText(cost.work / speed.perSecond, t),
    memory: formatNumber(cost.megabytes, locale),
  });
}
