import type { Spent } from './cost';
import type { Means } from './means';
import type { Contender } from './names';
import type { RoadResult } from './result';
import type { StudySettings } from './settings';
import type { Task } from './task';

/** What a road is doing: made ready, brought up to date after a change, asked, looked at for what it lost. */
export type Phase = 'prepare' | 'update' | 'answer' | 'measure' | 'done';

export interface RoadProgress {
  phase: Phase;
  done: number;
  of: number;
  /** There once the road is done. */
  result: RoadResult | undefined;
}

/** One road for one seed, and how far it has come. */
export interface Walk {
  road: Contender;
  task: Task;
  settings: StudySettings;
  seed: number;
  means: Means;
  now: RoadProgress;
  spent: Spent;
}

/** One unit of work. */
export function* counted<T>({ now }: Walk, work: () => T): Generator<void, T> {
  const result = work();
  now.done++;
  yield;
  return result;
}
