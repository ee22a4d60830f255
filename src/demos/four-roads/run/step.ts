import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { LongRun } from '~/demos/kit/run-state';
import type { Columns } from '../state';
import { FOUR, type Contender } from '~/lib/four-roads/names';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import type { FourRoadsFields, FourRoadsForm, LabSettings } from '~/lib/four-roads/settings';
import { flipped, settingsOf } from '../settings';
import type { Loaded } from './run-steps';
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

interface Bench {
  columns: ReadonlySignal<Columns>;
  whole: ReadonlySignal<Session | undefined>;
  demo: DemoState<FourRoadsFields, Session> & { long: LongRun };
  /** Runs with these settings, and takes over results that they would reproduce. */
  rerun(settings: Partial<FourRoadsForm>, carried?: readonly MeasuredResult[]): void;
  fullPage: boolean;
  loaded(): Loaded;
}

export function mainStep({ columns, whole, demo, rerun, fullPage, loaded }: Bench) {
  const { form, long } = demo;
  const results = computed(() => {
    const { session } = columns.value.now ?? {};
    return session ? loaded().running.resultsOf(session) : [];
  });
  /** The roads that the shown run did not finish, while at least one has. */
  const missing = computed((): Contender[] => {
    if (results.value.length === 0) return [];
    const lacking = loaded().running.unfinishedOf(columns.value.now!.session!);
    return [...new Set(lacking.map(({ road }) => road))];
  });
  const step = computed((): Step => {
    const { now, left } = columns.value;
    const phase = long.phase.value;
    const isUnfinished = missing.value.length > 0;
    const step = stepOf(form.settings.value, {
      phase: phase === 'resting' || phase === 'paused' ? phase : 'working',
      isAsked: long.canContinue(),
      last: isUnfinished ? { ...now!.session!, isUnfinished } : whole.value,
      isFlipped: left !== undefined,
    });
    return !fullPage && (step === 'flip' || step === 'run') ? 'quick' : step;
  });
  const acts: Partial<Record<Step, () => void>> = {
    pause: long.pause,
    continue: long.continue,
    again: () => rerun({}, results.peek()),
    flip: () => rerun({ task: flipped(whole.peek()!.settings.task) }),
  };
  return {
    step,
    missing,
    hasResults: () => results.value.length > 0,
    press: () => (acts[step.peek()] ?? (() => void demo.run()))(),
  };
}
