import type { TaskName } from './core/names';
import type { Session } from './session';
import type { FourRoadsState } from './state';

/** What one column of the plate shows of a task. */
export interface Column {
  state: FourRoadsState;
  from: 'recorded' | 'yours';
  /** The day of a recorded run. */
  date?: string | undefined;
  /** What was run here. */
  session?: Session;
  /** It was broken off: some of its roads have no mark. */
  isBroken?: boolean;
}

/** The columns of the plate: that of the chosen task, and left of it the task that was done before. */
export interface Columns {
  task: TaskName;
  now?: Column | undefined;
  left?: Column | undefined;
}

/** A run that is over and told something. */
export const isDone = (column: Column | undefined): column is Column =>
  column !== undefined &&
  !column.isBroken &&
  column.state.atWork === undefined &&
  column.state.summaries.length > 0;

/**
 * Another task is chosen: what was done moves left, and the column of the new task is empty. The task that stands
 * left comes back alone.
 */
export function turnedTo({ now, left, task: before }: Columns, task: TaskName): Columns {
  if (task === before) return { task, now, left };
  if (left?.state.settings.task === task) return { task, now: left };
  return { task, left: isDone(now) ? now : left };
}

/** Whether two columns say the same of their seeds, so that their heads need not. */
export function sameSeeds(one: Column, other: Column): boolean {
  const names = ['seed', 'seeds'] as const;
  return names.every((name) => one.state.settings[name] === other.state.settings[name]);
}
