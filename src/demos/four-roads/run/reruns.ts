import type { MeasuredResult } from '../core/outcome/lab-run';
import type { FourRoadsForm, LabSettings } from '../core/settings';
import { flipped, fullOf } from '../settings';

interface Bench {
  read(): FourRoadsForm;
  /** Fills in the form as if the reader had. */
  fill(settings: Partial<FourRoadsForm>): void;
  /** Starts a run; false if an error in the form prevents it. */
  start(): boolean;
}

type Carried = readonly MeasuredResult[];

/** Runs whose settings are not the reader's own: a full one, another task, what is missing. */
export function openReruns({ read, fill, start }: Bench) {
  /** Results that the next run takes over from the one shown. */
  let taken: Carried = [];

  function run(settings: Partial<FourRoadsForm>, carried: Carried = []): void {
    fill(settings);
    taken = carried;
    if (!start()) taken = [];
  }

  return {
    full: () => run(fullOf(read().task)),
    flip: ({ task }: LabSettings) => run({ task: flipped(task) }),
    /** Runs what a run did not finish. @param carried what it did */
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
