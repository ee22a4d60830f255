import type { MeasuredResult } from '../core/outcome/lab-run';
import type { FourRoadsForm, LabSettings } from '../core/settings';
import { flipped, formOf, fullOf, otherSearch, TWICE } from '../settings';

/** The parts of the demo that starting a run needs. */
interface Bench {
  read(): FourRoadsForm;
  /** Fills in the form as if the reader had. */
  fill(settings: Partial<FourRoadsForm>): void;
  /** Starts a run; false if an error in the form prevents it. */
  start(): boolean;
}

type Carried = readonly MeasuredResult[];

/** Runs whose settings are not the reader's own: a quick one, another task, another search. */
export function openReruns({ read, fill, start }: Bench) {
  /** Results that the next run takes over from the one shown. */
  let taken: Carried = [];
  /** Fields to restore once a run that changed them is over. */
  let before: Partial<FourRoadsForm> | undefined;

  /**
   * Fills in the form and runs it.
   * @param afterwards fields to restore once the run is over
   */
  function run(
    settings: Partial<FourRoadsForm>,
    afterwards?: Partial<FourRoadsForm>,
    carried: Carried = [],
  ): void {
    giveBack();
    fill(settings);
    [before, taken] = [afterwards, carried];
    if (start()) return;
    taken = [];
    giveBack();
  }

  /** Restores the fields that a run had changed. */
  function giveBack(): void {
    const fields = before;
    before = undefined;
    if (fields) fill(fields);
  }

  return {
    giveBack,
    /** Runs the leading roads with three seeds; the form keeps these settings, so that it matches the figure. */
    full() {
      giveBack();
      run(fullOf(read().task), {});
    },
    flip: ({ task }: LabSettings) => run({ task: flipped(task) }),
    /** Runs both searches for comparison. @param settings the page's settings */
    twice(settings: FourRoadsForm) {
      const { road, seeds } = read();
      run({ ...settings, ...TWICE, task: 'facts' }, { road, seeds });
    },
    /** Repeats a run with the other search. @param carried results that do not change */
    refind(settings: LabSettings, carried: Carried) {
      const whole = formOf(settings);
      run({ ...whole, ...otherSearch(settings) }, { road: whole.road }, carried);
    },
    /** Runs what a run did not finish. @param carried what it did */
    complete: (carried: Carried) => run({}, before, carried),
    /** Results that the run being opened may take over; the next call returns none. */
    takeOver(): Carried {
      const carried = taken;
      taken = [];
      return carried;
    },
  };
}

export type Reruns = ReturnType<typeof openReruns>;
