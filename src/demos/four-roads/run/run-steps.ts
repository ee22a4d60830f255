import { signal, type Signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Stepping } from '~/demos/kit/long-run-state';
import type { LongRun } from '~/demos/kit/run-state';
import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import type { openDevice } from '../../parts/device';
import type { FourRoadsFields, FourRoadsForm } from '~/lib/four-roads/settings';
import type { Unit } from './pool';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import type * as Running from './running';
import type { Session } from './session';
import type { LabGiven } from '../lab-given';

/** Milliseconds that a worker runs between progress reports. */
const SLICE = 200;

export interface Loaded {
  running: typeof Running;
  race: Running.Race;
  pace: ReturnType<typeof Running.openPace>;
  questions: ReturnType<typeof Running.openQuestions>;
}

type Tinylm = Parameters<typeof Running.openSession>[1];

interface Bench extends Pick<LabGiven, 'props' | 't'> {
  device: ReturnType<typeof openDevice>;
  workers: Tinylm;
  load(): Promise<Loaded>;
  times: Signal<ReturnType<Loaded['pace']['estimate']> | undefined>;
  /** What is there once the lab is open. */
  of(): {
    demo: DemoState<FourRoadsFields, Session> & { long: LongRun };
    loaded: Loaded;
  };
  /** Results that the run being opened may take over; the next call returns none. */
  takeOver(): readonly MeasuredResult[];
  show(session: Session): void;
  begun(): void;
  /** Called with a complete and ranked run. */
  ended(session: Session): Promise<void>;
}

export function runSteps({ props, t, device, workers, load, times, of, ...bench }: Bench) {
  const { locale } = props;
  const current = signal<Session>();

  /** Ends the run in hand. @returns it, with what it has found */
  function drop(): Session | undefined {
    const session = current.peek();
    session?.pool.close();
    current.value = undefined;
    return session && { ...session, open: false };
  }

  /** The first estimate measures this device, and a run does not wait for that. */
  async function estimate(form: FourRoadsForm): Promise<string | undefined> {
    const loading = load();
    const measuring = device.measured().catch(() => undefined);
    const shown = Promise.all([loading, measuring]).then(([{ pace }, speed]) => {
      if (!speed) return undefined;
      const { full, megabytes } = (times.value = pace.estimate(form));
      return fill(t.estimate, { time: full, memory: megabytes });
    });
    const { long } = of().demo;
    if (long.phase.peek() === 'resting') return shown;
    shown.then((text) => text && (long.estimate.value = text)).catch(() => undefined); // loading throws the same
    await loading;
    return undefined;
  }

  function reportDeath({ road, seed, state }: Unit) {
    of().demo.say(fill(state === 'lost' ? t.lostSaid : t.died, { road: t.road[road], seed }));
  }

  const stepping: Stepping<FourRoadsFields, Session> = {
    t,
    estimate,
    async open(form) {
      bench.begun();
      const { loaded } = of();
      const { addresses } = props;
      const given = { addresses, device, carried: bench.takeOver(), onDeath: reportDeath };
      const session = loaded.running.openSession(form, workers, given);
      loaded.race.begin();
      return (current.value = session);
    },
    async advance(session, slice, signal) {
      const start = performance.now();
      let more = true;
      do more = await session.pool.advance(SLICE);
      while (more && performance.now() - start < slice);
      const next = { ...session };
      if (!signal.aborted) bench.show((current.value = next));
      return next;
    },
    steps(session) {
      const { units } = session.pool;
      if (units.every(({ state }) => state === 'done' || state === 'lost'))
        return { done: 100, of: 100 };
      const share = of().loaded.pace.shareOf(session);
      return { done: Math.min(99, Math.max(1, Math.floor(100 * share))), of: 100 };
    },
    async complete(session) {
      const { loaded } = of();
      const ended = { ...session, open: false };
      if (loaded.running.resultsOf(ended).length === 0) throw new Problem('worker-died');
      await loaded.race.rank(ended);
      if (current.peek() !== session) return ended;
      await bench.ended(ended);
      return ended;
    },
    close: ({ pool }) => Promise.resolve(pool.close()),
    startText: () => '',
    progressText(session) {
      const { running, race } = of().loaded;
      const list = running.listText(race.state(session));
      return fill(t.progressed, { ...running.unitsDone(session), list });
    },
    failed() {
      const session = drop();
      bench.takeOver();
      if (session) bench.show(session);
      device.forget();
    },
  };

  return {
    ...stepping,
    drop,
    workingSaid(): string {
      const session = current.value;
      if (!session) return t.begins;
      const { running, race, pace } = of().loaded;
      const { atWork } = race.state(session);
      return [running.doingText(atWork, t), pace.leftOf(session)].join(LOCALES[locale].space);
    },
  };
}
