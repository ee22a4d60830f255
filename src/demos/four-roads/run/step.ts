import type { FourRoadsForm, LabSettings } from '../core/settings';
import { settingsOf } from '../settings';
import { FOUR } from '../core/names';

/** The action of the main button: run, pause, continue, run what is missing, flip to the other task, or open the lesson that explains. */
export type Step = 'quick' | 'run' | 'pause' | 'continue' | 'again' | 'flip' | 'why';

export interface Ended {
  settings: LabSettings;
  isUnfinished?: boolean;
}

interface Now {
  phase: 'resting' | 'working' | 'paused';
  /** True if the form still has the settings of the run in progress. */
  isAsked: boolean;
  /** The run that is shown; undefined before the first, or if nothing of it was finished. */
  last?: Ended | undefined;
  /** True if the plate has a column of another task. */
  isFlipped: boolean;
}

export function stepOf(asked: FourRoadsForm, { phase, isAsked, last, isFlipped }: Now): Step {
  if (phase === 'working') return 'pause';
  if (phase === 'paused' && isAsked) return 'continue';
  if (last && isDone(asked, last)) return last.isUnfinished ? 'again' : isFlipped ? 'why' : 'flip';
  return isQuick(asked) ? 'quick' : 'run';
}

/** True for one seed of the four roads: a first look, within reach of a phone. */
export const isQuick = ({ road, seeds }: FourRoadsForm): boolean =>
  seeds === 1 && inOrder(road.split(',')) === inOrder(FOUR);

const isDone = (asked: FourRoadsForm, { settings }: Ended): boolean =>
  textOf(settingsOf(asked)) === textOf(settings);

const textOf = (settings: LabSettings): string =>
  JSON.stringify({ ...settings, roads: inOrder(settings.roads) });

const inOrder = (roads: readonly string[]): string => [...roads].sort().join(',');
