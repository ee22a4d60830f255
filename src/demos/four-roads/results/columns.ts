import { besides, type Contender, FOUR, type TaskName } from '../core/names';
import type { Session } from '../run/session';
import type { FourRoadsState } from '../state';

export interface Column {
  state: FourRoadsState;
  from: 'recorded' | 'yours';
  date?: string | undefined;
  session?: Session;
}

/** The columns of the plate: the chosen task, and to its left the task that was run before. */
export interface Columns {
  task: TaskName;
  now?: Column | undefined;
  left?: Column | undefined;
}

/** The roads of a column that have a row: the four, and in a lesson or after a run here all others, too. */
export const shownIn = ({ state, from }: Column): Contender[] => [
  ...FOUR,
  ...(from === 'yours' || state.folded ? besides(state.settings.roads) : []),
];

export const isDone = (column: Column | undefined): column is Column =>
  column !== undefined &&
  !column.state.unfinished?.length &&
  column.state.atWork === undefined &&
  column.state.summaries.length > 0;

/** Finished results move left; if the new task is the one on the left, its column becomes the only one. */
export function turnedTo({ now, left, task: before }: Columns, task: TaskName): Columns {
  if (task === before) return { task, now, left };
  if (left?.state.settings.task === task) return { task, now: left };
  return { task, left: isDone(now) ? now : left };
}

/** True if both columns use the same seeds, so that their heads need not name them. */
export function sameSeeds(one: Column, other: Column): boolean {
  const names = ['seed', 'seeds'] as const;
  return names.every((name) => one.state.settings[name] === other.state.settings[name]);
}
