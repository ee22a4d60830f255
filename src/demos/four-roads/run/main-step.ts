import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { LongRun } from '~/demos/kit/run-state';
import type { Columns } from '../results/columns';
import type { Contender } from '../core/names';
import type { FourRoadsFields } from '../core/settings';
import type { Reruns } from './reruns';
import type { Loaded } from './run-steps';
import type { Session } from './session';
import { stepOf, type Step } from './step';

interface Now {
  columns: ReadonlySignal<Columns>;
  whole: ReadonlySignal<Session | undefined>;
  demo: DemoState<FourRoadsFields, Session> & { long: LongRun };
  reruns: Reruns;
  fullPage: boolean;
  loaded(): Loaded;
}

export function mainStep({ columns, whole, demo, reruns, fullPage, loaded }: Now) {
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
    again: () => reruns.complete(results.peek()),
    flip: () => reruns.flip(whole.peek()!.settings),
  };
  return {
    ...{ step, missing },
    hasResults: () => results.value.length > 0,
    press: () => (acts[step.peek()] ?? (() => void demo.run()))(),
  };
}
