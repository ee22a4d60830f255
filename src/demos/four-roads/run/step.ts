import { FOUR, type Contender } from '~/lib/four-roads/names';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import type { FourRoadsForm, LabSettings } from '~/lib/four-roads/settings';
import { loadedOf, rerun, type Lab } from '../lab-state';
import { flipped, settingsOf } from '../settings';
import type { Session } from './session';

/** The action of the main button: run, pause, continue, run what is missing, flip to the other task, or open the lesson that explains. */
export type Step = 'quick' | 'run' | 'pause' | 'continue' | 'again' | 'flip' | 'why';

interface Now {
  phase: 'resting' | 'working' | 'paused';
  /** True if the form still has the settings of the run in progress. */
  isAsked: boolean;
  /** The run that is shown; undefined before the first, or if nothing of it was finished. */
  last?: { settings: LabSettings; isUnfinished?: boolean } | undefined;
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

const isDone = (asked: FourRoadsForm, { settings }: Pick<Session, 'settings'>): boolean =>
  textOf(settingsOf(asked)) === textOf(settings);

const textOf = (settings: LabSettings): string =>
  JSON.stringify({ ...settings, roads: inOrder(settings.roads) });

const inOrder = (roads: readonly string[]): string => [...roads].sort().join(',');

const sessionNow = ({ columns }: Lab): Session | undefined => columns.value.now?.session;

/** The results of the run that is shown. */
export function resultsNow(lab: Lab): readonly MeasuredResult[] {
  const session = sessionNow(lab);
  return session ? loadedOf(lab).running.resultsOf(session) : [];
}

/** The roads that the shown run did not finish, while at least one has. */
export function missingNow(lab: Lab): Contender[] {
  if (resultsNow(lab).length === 0) return [];
  const lacking = loadedOf(lab).running.unfinishedOf(sessionNow(lab)!);
  return [...new Set(lacking.map(({ road }) => road))];
}

/** @param missing the roads that the shown run did not finish */
export function stepNow(lab: Lab, missing = missingNow(lab)): Step {
  const { columns, demo, props } = lab;
  const phase = demo.long.phase.value;
  const session = sessionNow(lab);
  const isOver = session && !session.open && resultsNow(lab).length > 0;
  const step = stepOf(demo.form.settings.value, {
    phase: phase === 'resting' || phase === 'paused' ? phase : 'working',
    isAsked: demo.long.canContinue(),
    last: isOver ? { ...session, isUnfinished: missing.length > 0 } : undefined,
    isFlipped: columns.value.left !== undefined,
  });
  return !props.fullPage && (step === 'flip' || step === 'run') ? 'quick' : step;
}

export function pressMain(lab: Lab): void {
  const { demo } = lab;
  const acts: Partial<Record<Step, () => void>> = {
    pause: demo.long.pause,
    continue: demo.long.continue,
    again: () => rerun(lab, {}, resultsNow(lab)),
    flip: () => rerun(lab, { task: flipped(sessionNow(lab)!.settings.task) }),
  };
  (acts[stepNow(lab)] ?? (() => void demo.run()))();
}
