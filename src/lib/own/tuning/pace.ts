import { stopsOf } from './steps';
import type { TuningRun } from './run';

/** Seconds that the pieces of a run took so far. */
export interface Pace {
  /** Of the replies before, which those after it will take as well. */
  replies: number;
  steps: { count: number; seconds: number };
  looks: { count: number; seconds: number };
}

export const NO_PACE: Pace = {
  replies: 0,
  steps: { count: 0, seconds: 0 },
  looks: { count: 0, seconds: 0 },
};

/** The pace with one more piece, which made `after` of `before`. */
export function paced(pace: Pace, before: TuningRun, after: TuningRun, seconds: number): Pace {
  if (!before.before) return { ...pace, replies: seconds };
  if (after.step === before.step) return pace;
  const part = after.stops.length > before.stops.length ? 'looks' : 'steps';
  const { count, seconds: so } = pace[part];
  return { ...pace, [part]: { count: count + 1, seconds: so + seconds } };
}

/** Steps after which the time left is told. */
const ENOUGH = 3;
/** What a step with a look takes before there was one, in steps. */
const LOOK = 4;

/** Seconds left; undefined while too few steps were taken. */
export function secondsLeft({ replies, steps, looks }: Pace, run: TuningRun): number | undefined {
  if (steps.count + looks.count < ENOUGH || steps.count === 0) return undefined;
  const step = steps.seconds / steps.count;
  const look = looks.count === 0 ? LOOK * step : looks.seconds / looks.count;
  const looksLeft = stopsOf(run.steps).filter((at) => at > run.step).length;
  const after = run.after ? 0 : replies;
  return (run.steps - run.step - looksLeft) * step + looksLeft * look + after;
}

/** Seconds that a core took for a token of a row that is learnt, and for one that is written; measured in Chromium. */
const LEARNT = 0.012;
const WRITTEN = 0.03;

/** Seconds of a run before anything was measured, on so many workers. */
export const roughSeconds = (
  { learnt, written }: { learnt: number; written: number },
  workers: number,
): number => (LEARNT * learnt + WRITTEN * written) / workers;
