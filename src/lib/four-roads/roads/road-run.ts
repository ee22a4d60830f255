import type { Backend, SavedModel } from '~/lib/tinylm';
import type { BareSkills } from '../training/forgetting';
import type { Answered } from '../outcome/answers';
import type { Spent } from '../outcome/cost';
import type { Contender } from '../names';
import type { RoadResult } from '../outcome/outcome';
import type { LabSettings } from '../settings';
import type { Task } from '../task';

export type Phase = 'prepare' | 'update' | 'answer' | 'measure' | 'done';

export type Example = Pick<Answered, 'question' | 'answer' | 'correct'>;

export interface RoadProgress {
  phase: Phase;
  /** Work so far, and all that is expected, in the time of one batch of answers. */
  done: number;
  of: number;
  example?: Example;
  /** Set once the road is done. */
  result: RoadResult | undefined;
}

export interface RoadContext {
  base: SavedModel;
  backend: Backend;
  /** Vectors of texts already read, so that only the changed part of a collection has to be read again. */
  vectors?: Map<string, Float64Array>;
  /** Skills measured on the pre-trained model, so that roads that train nothing need not measure them again. */
  bare?: BareSkills;
}

export interface RoadRun {
  road: Contender;
  task: Task;
  settings: LabSettings;
  seed: number;
  means: RoadContext;
  now: RoadProgress;
  spent: Spent;
}

/** How long units of work take, roughly, beside a batch of answers. */
export const TIMES = { batch: 1, index: 20, step: 6, probe: 15 };

export function* counted<T>(
  { now }: RoadRun,
  unit: keyof typeof TIMES,
  work: () => T,
): Generator<void, T> {
  const result = work();
  now.done += TIMES[unit];
  now.of = Math.max(now.of, now.done);
  yield;
  return result;
}
