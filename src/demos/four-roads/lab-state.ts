import { signal } from '@preact/signals-core';
import type { DemoState } from '~/demos/kit/demo-state';
import type { FigureElement } from '~/lib/figure';
import type { LongRun } from '~/demos/kit/run-state';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import type { FourRoadsFields, FourRoadsForm } from '~/lib/four-roads/settings';
import { openDevice } from '../parts/device';
import type { FourRoadsStrings } from './about';
import type { LabGiven } from './lab-given';
import type { Asked } from './results/questions';
import type * as Running from './run/running';
import type { Session } from './run/session';
import type { Columns } from './state';

/** What is there once the code of a run has come. */
export interface Loaded {
  running: typeof Running;
  race: Running.Race;
  pace: Running.Pace;
  questions: () => FigureElement;
}

export type LabDemo = DemoState<FourRoadsFields, Session> & { t: FourRoadsStrings; long: LongRun };

export type Lab = ReturnType<typeof openState>;

/** What a lab knows of the run in hand. */
interface Memory {
  loaded?: Loaded;
  /** Results that the run being opened may take over. */
  carried: readonly MeasuredResult[];
  frame?: HTMLElement | null;
  button?: HTMLElement | null;
}

/** Gigabytes that a browser reports where memory is plenty; the most that any reports. */
const ROOMY = 8;
/** A worker a core, up to two, which is what a phone has memory for, or four where there is plenty. */
const workerCount = () => {
  const { deviceMemory = 0 } = navigator as { deviceMemory?: number };
  return Math.min(deviceMemory >= ROOMY ? 4 : 2, navigator.hardwareConcurrency || 1);
};

/** @param demo what the lab is once it is open */
export function openState({ props, t, page }: LabGiven, demo: () => LabDemo) {
  const workers = Array.from({ length: page ? workerCount() : 0 }, () =>
    page!.workers.connectTinylm(),
  );
  const memory: Memory = { carried: [] };
  return {
    props,
    t,
    page,
    workers,
    memory,
    /** Measured by the last worker, since the first begins with a road at once. */
    device: openDevice(() => workers.at(-1)!.measureSpeed(undefined)),
    columns: signal<Columns>({ task: props.settings.task }),
    /** The run in hand. */
    current: signal<Session>(),
    times: signal<ReturnType<Running.Pace['estimate']>>(),
    /** What stands below the plate: a line for each kind of result, and the questions of the run. */
    lines: signal(props.built?.lines),
    ofRun: signal(''),
    asked: signal<Asked>(),
    get demo() {
      return demo();
    },
  };
}

/** What `load` has brought; only after it. */
export const loadedOf = ({ memory }: Lab): Loaded => memory.loaded!;

/** Runs with these settings, and takes over results that they would reproduce. @returns false after a mistake in the form */
export function rerun(
  { demo, memory }: Lab,
  settings: Partial<FourRoadsForm>,
  carried: readonly MeasuredResult[] = [],
): boolean {
  demo.form.set(settings);
  memory.carried = carried;
  void demo.run();
  const isRunning = demo.runs.status.peek().name === 'running';
  if (!isRunning) memory.carried = [];
  return isRunning;
}

/** What there is to draw: in a lesson nothing before a run, since the page has it from the build. */
export function plateOf({ props, t, columns }: Lab) {
  const { built, fullPage, locale, ladder } = props;
  const shown = built && !fullPage ? { task: props.settings.task, now: built } : columns.value;
  return { locale, t, ...shown, ladder };
}
