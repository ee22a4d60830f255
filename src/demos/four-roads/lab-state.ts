import { batch, effect, signal } from '@preact/signals-core';
import { isCalm } from '~/browser/motion';
import { loadStyles, yieldToPage } from '~/browser/page';
import { namedIn } from '~/demos/kit/address';
import type { DemoState } from '~/demos/kit/demo-state';
import { jsonFile } from '~/demos/kit/export';
import { openLongDemo } from '~/demos/kit/open-long-demo';
import type { LongRun } from '~/demos/kit/run-state';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import { openDevice } from '../parts/device';
import { openResults } from './results/result-lines';
import { turnedTo, type Columns } from './state';
import type { TaskName } from '~/lib/four-roads/names';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import {
  fourRoadsFields,
  type FourRoadsFields,
  type FourRoadsForm,
} from '~/lib/four-roads/settings';
import type { Session } from './run/session';
import { mainStep } from './run/step';
import { fullOf } from './settings';
import type { LabGiven } from './lab-given';
import { runSteps, type Loaded } from './run/run-steps';
import type { FourRoadsStrings } from './about';

/** Gigabytes that a browser reports where memory is plenty; the most that any reports. */
const ROOMY = 8;
/** A worker a core, up to two, which is what a phone has memory for, or four where there is plenty. */
const workerCount = () => {
  const { deviceMemory = 0 } = navigator as { deviceMemory?: number };
  return Math.min(deviceMemory >= ROOMY ? 4 : 2, navigator.hardwareConcurrency || 1);
};

type LabDemo = DemoState<FourRoadsFields, Session> & { t: FourRoadsStrings; long: LongRun };

export function openLab(given: LabGiven) {
  const { props, t, page } = given;
  const { locale, fullPage, built } = props;
  const count = page ? workerCount() : 0;
  const workers = Array.from({ length: count }, () => page!.workers.connectTinylm());
  /** Measured by the last worker, since the first begins with a road at once. */
  const device = openDevice(() => workers.at(-1)!.measureSpeed(undefined));

  const columns = signal<Columns>({ task: props.settings.task });
  /** The run that is shown, once it is complete. */
  const whole = signal<Session>();
  const times = signal<ReturnType<Loaded['pace']['estimate']>>();
  let loaded: Loaded | undefined;
  /** Results that the run being opened may take over. */
  let carried: readonly MeasuredResult[] = [];
  const results = openResults({ page, lines: built?.lines, loaded: () => loaded! });
  async function load(): Promise<Loaded> {
    try {
      const [running] = await Promise.all([import('./run/running'), loadStyles(props.runStyles)]);
      const here = { locale, t, device, workers: count };
      const { version, work } = props;
      return (loaded ??= {
        running,
        race: new running.Race({ ...here, version, folded: !fullPage }),
        pace: running.openPace({ ...here, work }),
        questions: running.openQuestions(results.asked, { t, locale }),
      });
    } catch {
      throw new Problem('part-missing');
    }
  }

  const steps = runSteps({
    props,
    t,
    device,
    workers,
    load,
    times,
    of: () => ({ demo, loaded: loaded! }),
    takeOver() {
      const results = carried;
      carried = [];
      return results;
    },
    show,
    begun() {
      whole.value = results.asked.value = undefined;
    },
    async ended(session) {
      whole.value = session;
      const { running, race } = loaded!;
      const state = race.state(session);
      await results.fill(state);
      if (!fullPage || state.unfinished?.length) return;
      running.fillMatrixWith(race.runOf(session));
      await yieldToPage();
      results.ask(session);
    },
  });
  const demo: LabDemo = openLongDemo<FourRoadsFields, Session, FourRoadsStrings>(given, {
    name: 'four-roads',
    fields: fourRoadsFields,
    // A link that names no roads keeps the reader's ticks.
    address: namedIn(fourRoadsFields, 'four-roads', (read) =>
      read ? { ...props.settings, road: form.settings.peek().road } : props.settings,
    ),
    stepping: steps,
    begin,
    basis: () => (columns.value.now?.from === 'yours' ? 'yours' : 'recorded'),
    close() {
      steps.drop();
      for (const worker of workers) worker.stop();
    },
    exports: {
      json() {
        const run = loaded!.race.runOf(columns.value.now!.session!);
        return jsonFile(`crossroads-four-roads-${run.settings.task}`, run);
      },
      csv: undefined,
      png: undefined,
    },
    fileName: ({ settings: { task } }) => `four-roads-${task}`,
  });
  const { form, runs, long } = demo;
  const isRunning = () => runs.status.peek().name === 'running';
  function rerun(settings: Partial<FourRoadsForm>, results: readonly MeasuredResult[] = []) {
    form.set(settings);
    carried = results;
    void demo.run();
    if (!isRunning()) carried = []; // a mistake in the form
  }
  const places: { frame?: HTMLElement | null; button?: HTMLElement | null } = {};
  /** Starts the full run from its button far below the plate, and scrolls to the plate. */
  const full = () => {
    rerun(fullOf(form.settings.peek().task));
    if (!isRunning()) return;
    places.button?.focus({ preventScroll: true });
    places.frame?.scrollIntoView({ block: 'nearest', behavior: isCalm() ? 'auto' : 'smooth' });
  };

  const { run, stop } = demo;
  Object.assign(demo, {
    /** Empties the column, so that nothing of an earlier run or of the record stays in it. */
    async run() {
      const running = run();
      if (long.phase.peek() === 'running' && fullPage)
        columns.value = { ...columns.peek(), now: undefined };
      await running;
    },
    stop() {
      const session = steps.drop();
      stop();
      if (session && columns.peek().now?.session?.pool === session.pool) show(session);
    },
  });

  function show(session: Session) {
    const { task } = fullPage ? columns.peek() : session.settings;
    const state = loaded!.race.state(session);
    columns.value = { ...columns.peek(), task, now: { state, from: 'yours', session } };
  }

  function choose(task: TaskName) {
    batch(() => {
      if (long.phase.peek() !== 'resting') demo.stop();
      columns.value = turnedTo(columns.peek(), task);
      whole.value = columns.peek().now?.session;
      results.asked.value = undefined;
      runs.stop();
      long.quiet();
    });
    void turnLines();
  }

  async function turnLines() {
    if (!results.lines.peek()) return;
    const { now } = columns.peek();
    if (!now) return results.empty();
    await results.fill(now.state);
    if (now.session && now.session === whole.peek()) results.ask(now.session);
  }

  async function showRecord() {
    const { task } = form.settings.peek();
    const { running } = await load();
    const record = await running.fetchRecord(props.records, task, locale);
    if (long.phase.peek() !== 'resting' || task !== columns.peek().task) return;
    if (!record) return demo.say(t.recordLost);
    const state = running.recordedState(record, { locale, t });
    batch(() => {
      whole.value = results.asked.value = undefined;
      long.quiet();
      columns.value = { ...columns.peek(), now: { state, from: 'recorded', date: record.date } };
    });
    await results.fill(state);
  }

  function begin() {
    effect(() => {
      const session = runs.result.value;
      if (session && !session.open) show(session);
    });
    if (!fullPage) return;
    effect(() => {
      const { task } = form.settings.value;
      if (task !== columns.peek().task) choose(task);
    });
  }

  const main = mainStep({ columns, whole, demo, rerun, fullPage, loaded: () => loaded! });
  /** What there is to draw: in a lesson nothing before a run, since the page has it from the build. */
  const frame = () => {
    const { task } = props.settings;
    const shown = built && !fullPage ? { task, now: built } : columns.value;
    return { locale, t, ...shown, ladder: props.ladder };
  };
  return {
    props,
    demo,
    plate: frame,
    main,
    times,
    below: results,
    full,
    places,
    /** What the plate says of its rows; `still` before a run. */
    plateSaid: (still: readonly FigureNode[]) =>
      columns.value.now ? loaded!.running.frameText(frame()) : still,
    workingSaid: steps.workingSaid,
    showRecord: () => void showRecord().catch((error) => isRunning() || runs.fail(error)),
  };
}

export type Lab = ReturnType<typeof openLab>;
