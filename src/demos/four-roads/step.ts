import type { LabSettings } from './core/settings';
import type { FourRoadsForm } from './core/settings';
import { ownOf, settingsOf } from './settings';
import { FOUR } from './core/four';

/** What the one button does: it runs, pauses, goes on, sets another task, or leads to the lesson that explains. */
export type Step = 'quick' | 'run' | 'pause' | 'continue' | 'flip' | 'why';

/** A run that came to its end. */
export interface Ended {
  /** What the form held when it began. */
  form: FourRoadsForm;
  settings: LabSettings;
}

interface Now {
  phase: 'resting' | 'working' | 'paused';
  /** Whether the form still asks for what is being computed. */
  isAsked: boolean;
  /** The run that is shown; none before the first, or where it was broken off. */
  last?: Ended | undefined;
  /** Another task stands beside it. */
  isFlipped: boolean;
}

/** What comes next. @param asked what the form holds now */
export function stepOf(asked: FourRoadsForm, { phase, isAsked, last, isFlipped }: Now): Step {
  if (phase === 'working') return 'pause';
  if (phase === 'paused' && isAsked) return 'continue';
  if (last && isDone(asked, last)) return isFlipped ? 'why' : 'flip';
  return isQuick(asked) ? 'quick' : 'run';
}

/** One seed of the four roads: a first look, and what a phone can do. */
export const isQuick = ({ road, seeds }: FourRoadsForm): boolean =>
  seeds === 1 && inOrder(road.split(',')) === inOrder(FOUR);

const isDone = (asked: FourRoadsForm, { form, settings }: Ended): boolean =>
  said(settingsOf(asked)) === said(settings) &&
  JSON.stringify(ownOf(asked)) === JSON.stringify(ownOf(form));

const said = (settings: LabSettings): string =>
  JSON.stringify({ ...settings, roads: inOrder(settings.roads) });

const inOrder = (roads: readonly string[]): string => [...roads].sort().join(',');
