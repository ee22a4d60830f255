import { besides, type Contender, FOUR, type TaskName } from '~/lib/four-roads/names';
import type { Session } from './run/session';
import type { Locale } from '~/lib/locale';
import type { LabSettings } from '~/lib/four-roads/settings';
import type { Outcome } from '~/lib/four-roads/outcome/outcome';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import type { Example } from '~/lib/four-roads/roads/road-run';
import type { Unit } from './run/pool';
import type { FourRoadsStrings } from './about';

export type AtWork = Pick<Unit, 'seed' | 'phase' | 'share'>;

export type Before = Pick<FourRoadsState, 'settings' | 'summaries'>;

export interface FourRoadsState {
  locale: Locale;
  t: FourRoadsStrings;
  settings: LabSettings;
  results: readonly Outcome[];
  summaries: readonly RoadSummary[];
  /** Set during a run. */
  atWork?: ReadonlyMap<Contender, AtWork>;
  /** Roads and seeds of a run that is over without their results. */
  unfinished?: readonly { road: Contender; seed: number }[];
  examples?: readonly (readonly [Contender, Example])[];
  before?: Before;
  kernels?: 'simd' | 'plain';
  /** True if it was measured in this tab, so that every question can be opened. */
  live: boolean;
  /** True in a lesson, where no button starts another run. */
  folded?: boolean;
}

export const summaryOf = ({ summaries }: Pick<FourRoadsState, 'summaries'>, road: Contender) =>
  summaries.find((summary) => summary.road === road);

/** True if this road was asked for and did not finish for every seed: it takes no part in a ranking. */
export const isUnfinished = (
  { unfinished = [] }: Pick<FourRoadsState, 'unfinished'>,
  road: Contender,
): boolean => unfinished.some((one) => one.road === road);

export const accuracyOf = (state: FourRoadsState, road: Contender): string | undefined => {
  const summary = isUnfinished(state, road) ? undefined : summaryOf(state, road);
  return summary && String(summary.mean);
};

/** True if two runs asked the same questions; otherwise a difference between them means nothing. */
export const sameQuestions = ({ settings }: Pick<FourRoadsState, 'settings'>, before: Before) =>
  (['task', 'seed', 'seeds'] as const).every((name) => settings[name] === before.settings[name]);

/** Roads with a result, best first; equal ones in their usual order. */
export const ranked = (summaries: readonly RoadSummary[]): RoadSummary[] =>
  summaries.toSorted((a, b) => b.mean - a.mean);

export const questionsIn = ({ results: [first] }: FourRoadsState): number =>
  first?.marks.length ?? 0;

export interface Column {
  state: FourRoadsState;
  date?: string | undefined;
  session?: Session;
}

export const basisOf = (column: Column | undefined) => (column?.state.live ? 'yours' : 'recorded');

/** The columns of the plate: the chosen task, and to its left the task that was run before. */
export interface Columns {
  task: TaskName;
  now?: Column | undefined;
  left?: Column | undefined;
}

/** The roads of a column that have a row: the four, and in a lesson or after a run here all others, too. */
export const shownIn = ({ state }: Column): Contender[] => [
  ...FOUR,
  ...(state.live || state.folded ? besides(state.settings.roads) : []),
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
