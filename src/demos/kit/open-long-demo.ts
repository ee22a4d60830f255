import { effect } from '@preact/signals-core';
import type { Fields } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import { openLongRun, type Stepping } from './long-run-state';
import { openDemo, type Plan } from './open-demo';
import type { DemoWords, Given } from './page';
import type { LongRun } from './run-state';

type LongPlan<T extends Fields, Session> = Omit<Plan<T, Session>, 'compute'> & {
  stepping: Stepping<T, Session>;
};

export function openLongDemo<T extends Fields, Session, W extends DemoWords>(
  given: Given<T, W>,
  { stepping, ...plan }: LongPlan<T, Session>,
): DemoState<T, Session> & { t: W; long: LongRun } {
  const demo: DemoState<T, Session> & { t: W } = openDemo<T, Session, W>(given, {
    ...plan,
    compute: (settings, progress) => compute(settings, progress),
  });
  const { compute, stop, long } = openLongRun(demo, stepping);
  const { wake, take } = demo;
  return Object.assign(demo, {
    long,
    stop,
    take(preset: string) {
      take(preset);
      void demo.run();
    },
    wake: () => wakeLong(wake(), demo, long),
  });
}

function wakeLong(sleep: () => void, { form }: DemoState<Fields, unknown>, long: LongRun) {
  let before = form.settings.peek();
  const untie = effect(() => {
    const now = form.settings.value;
    if (now !== before) long.updateEstimate();
    before = now;
  });
  return () => {
    untie();
    sleep();
  };
}
