import type { Fields } from '~/lib/settings/table';
import type { DemoState } from './demo-state';
import { computeLong, longRunOf, openLongRun, stopLong, type Stepping } from './long-run-state';
import { openDemo, type Plan } from './open-demo';
import type { DemoWords, Given } from './page';
import type { LongRun } from './run-state';

type LongPlan<T extends Fields, Session> = Omit<Plan<T, Session>, 'compute'> & {
  stepping: Stepping<T, Session>;
};

export function openLongDemo<T extends Fields, Session, W extends DemoWords>(
  given: Given<T, W>,
  { stepping, stop = (end) => end(), ...plan }: LongPlan<T, Session>,
): DemoState<T, Session> & { t: W; long: LongRun } {
  const demo: DemoState<T, Session> & { t: W } = openDemo<T, Session, W>(given, {
    ...plan,
    runsPresets: true,
    compute: (settings, progress) => computeLong(long, settings, progress),
    stop: () => stop(() => stopLong(long)),
  });
  const long = openLongRun(demo, stepping);
  return Object.assign(demo, { long: longRunOf(long) });
}
