import type { OpenedRun } from '~/workers';
import type { LongSession } from '~/demos/kit/long-run';

/** The progress of a model, which may be finished early if it has learned enough. */
export interface Learnt {
  step: number;
  steps: number;
  finished?: boolean;
}

/** A model being trained in the worker, with its id there. */
export interface LiveRun<Snapshot extends Learnt = Learnt> {
  id: string;
  snapshot: Snapshot;
  seconds: number;
}

/** The run or runs started by one press of the button: one model, or two to compare. */
export interface TrainingSession<Run extends LiveRun = LiveRun> extends LongSession {
  runs: Run[];
  opened: Pick<OpenedRun, 'backend'>;
}

const isOver = ({ finished, step, steps }: Learnt): boolean => finished ?? step >= steps;

/** The run that is furthest behind, so that two runs are always seen at the same steps. */
export const nextRun = <Run extends LiveRun>({ runs }: { runs: readonly Run[] }): Run | undefined =>
  runs
    .filter(({ snapshot }) => !isOver(snapshot))
    .sort((a, b) => a.snapshot.step - b.snapshot.step)[0];

/** Steps done and steps in total, over all runs. */
export const stepsOf = ({ runs }: { runs: readonly LiveRun[] }) => ({
  done: runs.reduce((sum, { snapshot }) => sum + snapshot.step, 0),
  of: runs.reduce((sum, { snapshot: now }) => sum + (isOver(now) ? now.step : now.steps), 0),
});

export const secondsOf = ({ runs }: TrainingSession): number =>
  runs.reduce((sum, { seconds }) => sum + seconds, 0);
