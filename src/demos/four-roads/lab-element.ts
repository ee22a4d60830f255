import type * as Running from './running';
import { loadStyles } from '~/browser/page';
import { fill } from '~/i18n/format';
import { ownParts } from '~/demos/kit/props';
import { Problem } from '~/lib/problem';
import { connectTinylm } from '~/workers';
import { figureFile } from '~/demos/kit/figure-file';
import { LongRunDemo } from '~/demos/kit/long-run';
import { openDevice } from '../parts/device';
import type { Status } from '~/demos/kit/status-panel';
import { fourRoadsFields, type FourRoadsFields, type FourRoadsForm } from './core/settings';
import type { Columns } from './columns';
import type { Contender } from './core/names';
import type { Unit } from './pool';
import { Reruns } from './reruns';
import type { Session } from './session';
import type { LabProps } from './state';
import { stepOf, type Step } from './step';
import { buttonSaid, turnButton } from './view/button';
import { PlateElement } from './view/plate-element';
import { LOCALES } from '~/lib/locale';

/** Gigabytes that a browser reports where memory is plenty; the most that any reports. */
const ROOMY = 8;
/** A worker a core, up to two, which is what a phone has memory for, or four where there is plenty. */
const { deviceMemory = 0 } = navigator as { deviceMemory?: number };
const WORKERS = Math.min(deviceMemory >= ROOMY ? 4 : 2, navigator.hardwareConcurrency || 1);

/** Milliseconds that a worker runs between progress reports. */
const SLICE = 200;

/** Runs the lab: workers run roads in parallel, and the main button names the next step. */
export abstract class LabElement extends LongRunDemo<FourRoadsFields, Session> {
  protected readonly demo = 'four-roads';
  protected readonly fields = fourRoadsFields;
  declare protected props: LabProps;
  /** Loaded before the first run, together with `race` and `pace`. */
  protected lab!: typeof Running;
  protected race!: Running.Race;
  protected pace!: Running.Pace;
  protected plate!: PlateElement;
  protected columns: Columns = { task: 'facts' };
  /** The run that is shown, once it is complete. */
  protected whole: Session | undefined;
  /** Estimated times of runs, once this device has been measured. */
  protected times: ReturnType<Running.Pace['estimate']> | undefined;
  protected readonly reruns = new Reruns({
    read: () => this.read(),
    fill: (settings) => this.fill(settings),
    start: () => {
      void this.run();
      return this.isRunning;
    },
  });
  private readonly workers = Array.from({ length: WORKERS }, () => connectTinylm());
  /** Measured by the last worker, since the first begins with a road at once. */
  private readonly device = openDevice(() => this.workers.at(-1)!.measureSpeed(undefined));

  protected override ready(): void {
    this.plate = new PlateElement(this);
    this.columns = { task: this.read().task };
    super.ready();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.pool.close();
    for (const worker of this.workers) worker.stop();
    this.session = undefined;
    this.device.forget();
  }

  protected sentences() {
    return this.props.strings;
  }

  protected get isRunning(): boolean {
    return this.dataset.status === 'running';
  }

  /** True in a lesson, which has only a figure and one button; the form is in the lab. */
  protected get isFolded(): boolean {
    return !this.classList.contains('full');
  }

  protected override read(): FourRoadsForm {
    return this.isFolded ? this.settings : super.read();
  }

  protected async load(): Promise<typeof Running> {
    try {
      const [running] = await Promise.all([import('./running'), loadStyles(this.props.runStyles)]);
      this.lab ??= this.wired(running);
      return running;
    } catch {
      throw new Problem('part-missing');
    }
  }

  private wired(running: typeof Running): typeof Running {
    const { locale, strings: t, version, work } = this.props;
    const { device, isFolded: folded } = this;
    const here = { locale, t, device, workers: WORKERS };
    this.race = new running.Race({ ...here, version, folded });
    this.pace = new running.Pace({ ...here, work });
    return running;
  }

  protected open(form: FourRoadsForm): Promise<Session> {
    const session = this.lab.openSession(form, this.workers, {
      addresses: this.props.addresses,
      device: this.device,
      carried: this.reruns.takeOver(),
      onDeath: (unit) => this.reportDeath(unit),
    });
    this.race.begin(session);
    return Promise.resolve(session);
  }

  private reportDeath({ road, seed, state }: Unit): void {
    const { strings: t } = this.props;
    this.say(fill(state === 'lost' ? t.lostSaid : t.died, { road: t.road[road], seed }));
  }

  /** Runs until there is something worth drawing, since workers report more often than anyone can read. */
  protected async advance({ pool }: Session, slice: number): Promise<boolean> {
    const start = performance.now();
    let more = true;
    do more = await pool.advance(SLICE);
    while (more && performance.now() - start < slice);
    return more;
  }

  protected close(session: Session): Promise<void> {
    session.open = false;
    session.pool.close();
    return Promise.resolve();
  }

  protected override fail(error: unknown): void {
    this.session?.pool.close();
    this.device.forget();
    super.fail(error);
  }

  protected steps(session: Session) {
    return { done: Math.floor(100 * this.pace.shareOf(session)), of: 100 };
  }

  protected progressSaid(session: Session): string {
    const list = this.lab.listSaid(this.race.state(session));
    return fill(this.props.strings.progressed, { ...this.lab.walks(session), list });
  }

  /** While running, replaces the plate's sentence with road, count and time at once, so that nothing moves later. */
  protected override show(status: Status): void {
    super.show(status);
    this.findSlot('working').hidden = status.name !== 'running';
    if (status.name === 'running') this.findSlot('progress').textContent = this.workingSaid();
    const stop = this.findSlot('cancel') as HTMLButtonElement;
    stop.hidden = stop.disabled = status.name !== 'running' && status.name !== 'paused';
  }

  private workingSaid(): string {
    const { locale, strings: t } = this.props;
    if (!this.session) return t.begins;
    const { atWork } = this.race.state(this.session);
    return [this.lab.doingSaid(atWork, t), this.pace.leftOf(this.session)].join(
      LOCALES[locale].space,
    );
  }

  /**
   * Shows how long the current settings and the full run will take; the first call measures this device. A run does not
   * wait for that.
   */
  protected async showEstimate(): Promise<void> {
    const loading = this.load();
    const measuring = this.device.measured().catch(() => undefined);
    const shown = Promise.all([loading, measuring]).then(([, speed]) => {
      if (!speed) return;
      this.times = this.pace.estimate(this.read());
      this.turnButtons();
    });
    if (this.phase === 'resting') return shown;
    shown.catch(() => undefined); // loading throws the same
    await loading;
  }

  protected override turnButtons(): void {
    for (const button of ownParts<HTMLButtonElement>(this, '[data-export]'))
      button.disabled = !this.result;
    const { step, times } = this;
    const { strings: t } = this.props;
    const form = this.read();
    const why = this.querySelector<HTMLElement>('[data-why]');
    const button = this.findSlot('quick') as HTMLButtonElement;
    turnButton(button, why, step, buttonSaid(step, form, t, times?.asked, this.missing));
    const isAtWork = this.phase !== 'resting';
    const record = this.querySelector<HTMLElement>('[data-record]');
    if (record) record.hidden = isAtWork;
    const estimate = this.querySelector('[data-estimate]');
    if (estimate && times)
      estimate.textContent = fill(t.estimate, { time: times.full, memory: times.megabytes });
  }

  protected get step(): Step {
    const { phase, columns, whole, result } = this;
    const isUnfinished = this.missing.length > 0;
    const last = isUnfinished && result ? { ...result, isUnfinished } : whole;
    const isAsked = phase !== 'resting' && this.isAsked();
    const step = stepOf(this.read(), {
      phase: phase === 'resting' || phase === 'paused' ? phase : 'working',
      ...{ isAsked, last, isFlipped: columns.left !== undefined },
    });
    return this.isFolded && (step === 'flip' || step === 'run') ? 'quick' : step;
  }

  /** The roads that the shown run did not finish, while at least one has. */
  private get missing(): Contender[] {
    if (!this.result || this.lab.resultsOf(this.result).length === 0) return [];
    return [...new Set(this.lab.unfinishedOf(this.result).map(({ road }) => road))];
  }

  protected override exports = {
    json: (session: Session) => this.file(session),
    png: ({ settings }: Session) =>
      figureFile(this, `crossroads-four-roads-${settings.task}`, 'png'),
  };

  private async file(session: Session) {
    const { fileOf } = await import('./files');
    return fileOf(this.race.runOf(session));
  }
}
