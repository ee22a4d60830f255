import type { MeasuredResult } from '../core/outcome/lab-run';
import type { FourRoadsForm, LabSettings } from '../core/settings';
import { flipped, fullOf } from '../settings';

interface Bench {
  read(): FourRoadsForm;
  fill(settings: Partial<FourRoadsForm>): void;
  /** Starts a run; false if an error in the form prevents it. */
  start(): boolean;
}

type Carried = readonly MeasuredResult[];

export function openReruns({ read, fill, start }: Bench) {
  let taken: Carried = [];

  function run(settings: Partial<FourRoadsForm>, carried: Carried = []): void {
    fill(settings);
    taken = carried;
    if (!start()) taken = [];
  }

  return {
    full: () => run(fullOf(read().task)),
    flip: ({ task }: LabSettings) => run({ task: flipped(task) }),
    complete: (carried: Carried) => run({}, carried),
    /** Results that the run being opened may take over; the next call returns none. */
    takeOver(): Carried {
      const carried = taken;
      taken = [];
      return carried;
    },
  };
}

export type Reruns = ReturnType<typeof openReruns>;
