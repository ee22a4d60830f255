import type { MeasuredResult } from '../core/outcome/lab-run';
import type { LabSettings } from '../core/settings';
import type { FourRoadsForm } from '../core/settings';
import { flipped, formOf, fullOf, otherSearch, TWICE } from '../settings';

/** The parts of the demo that starting a run needs. */
interface Bench {
  read(): FourRoadsForm;
  /** Fills in the form as if the reader had. */
  fill(settings: Partial<FourRoadsForm>): void;
  /** Starts a run; false if an error in the form prevents it. */
  start(): boolean;
}

/** Runs whose settings are not the reader's own: a quick one, another task, another search. */
export class Reruns {
  /** Results that the next run takes over from the one shown. */
  private carried: readonly MeasuredResult[] = [];
  /** Fields to restore once a run that changed them is over. */
  private afterwards: Partial<FourRoadsForm> | undefined;

  constructor(private readonly bench: Bench) {}

  /** Runs the leading roads with three seeds; the form keeps these settings, so that it matches the figure. */
  full(): void {
    this.giveBack();
    this.run(fullOf(this.bench.read().task), {});
  }

  flip({ task }: LabSettings): void {
    this.run({ task: flipped(task) });
  }

  /** Runs both searches for comparison. @param settings the page's settings */
  twice(settings: FourRoadsForm): void {
    const { road, seeds } = this.bench.read();
    this.run({ ...settings, ...TWICE, task: 'facts' }, { road, seeds });
  }

  /** Repeats a run with the other search. @param carried results that do not change */
  refind(settings: LabSettings, carried: readonly MeasuredResult[]): void {
    const whole = formOf(settings);
    this.run({ ...whole, ...otherSearch(settings) }, { road: whole.road }, carried);
  }

  /** Runs what a run did not finish. @param carried what it did */
  complete(carried: readonly MeasuredResult[]): void {
    this.run({}, this.afterwards, carried);
  }

  /**
   * Fills in the form and runs it.
   * @param afterwards fields to restore once the run is over
   */
  private run(
    settings: Partial<FourRoadsForm>,
    afterwards?: Partial<FourRoadsForm>,
    carried: readonly MeasuredResult[] = [],
  ): void {
    this.giveBack();
    this.bench.fill(settings);
    this.afterwards = afterwards;
    this.carried = carried;
    if (this.bench.start()) return;
    this.takeOver();
    this.giveBack();
  }

  /** Results that the run being opened may take over; the next call returns none. */
  takeOver(): readonly MeasuredResult[] {
    const { carried } = this;
    this.carried = [];
    return carried;
  }

  /** Restores the fields that a run had changed. */
  giveBack(): void {
    const { afterwards } = this;
    this.afterwards = undefined;
    if (afterwards) this.bench.fill(afterwards);
  }
}
