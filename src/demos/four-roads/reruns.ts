import type { MeasuredResult } from './core/lab-run';
import type { LabSettings } from './core/settings';
import type { FourRoadsForm } from './core/settings';
import { flipped, formOf, fullOf, otherSearch, TWICE } from './settings';

/** What a run that the demo starts for the reader needs of it. */
interface Bench {
  read(): FourRoadsForm;
  /** Fills the form as if the reader had. */
  fill(settings: Partial<FourRoadsForm>): void;
  /** Starts a run; false where a mistake in the form holds it back. */
  start(): boolean;
}

/** Runs with settings that are not the reader's own: a quick one, another task, another search. */
export class Reruns {
  /** Results that the next run takes over from the one that is shown. */
  private carried: readonly MeasuredResult[] = [];
  /** Fields that get back what they held once a run has borrowed them. */
  private afterwards: Partial<FourRoadsForm> | undefined;

  constructor(private readonly bench: Bench) {}

  /** Runs three seeds of the leading roads: the form keeps them, so that what is drawn is what it asks. */
  full(): void {
    this.giveBack();
    this.run(fullOf(this.bench.read().task), {});
  }

  /** Runs the other task. */
  flip({ task }: LabSettings): void {
    this.run({ task: flipped(task) });
  }

  /** Runs both searches side by side. @param settings those of the page, for all but what the reader wrote */
  twice(settings: FourRoadsForm): void {
    const { road, seeds, facts, opening, closing } = this.bench.read();
    this.run({ ...settings, facts, opening, closing, ...TWICE, task: 'facts' }, { road, seeds });
  }

  /** Repeats a run with the other search. @param carried results that stay the same */
  refind(settings: LabSettings, carried: readonly MeasuredResult[]): void {
    const whole = formOf(settings);
    this.run({ ...whole, ...otherSearch(settings) }, { road: whole.road }, carried);
  }

  /**
   * Fills the form and runs it.
   * @param afterwards what the form holds once the run is over
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

  /** What the run that opens now may take over; nothing for the next one. */
  takeOver(): readonly MeasuredResult[] {
    const { carried } = this;
    this.carried = [];
    return carried;
  }

  /** Fields that were borrowed hold again what the reader had put there. */
  giveBack(): void {
    const { afterwards } = this;
    this.afterwards = undefined;
    if (afterwards) this.bench.fill(afterwards);
  }
}
