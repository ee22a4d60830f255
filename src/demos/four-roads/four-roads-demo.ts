import { Problem } from '~/lib/problem';
import { connectTinylm, type RemoteError } from '~/workers';
import { fill, formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { CONTENDERS, type Contender, type TaskName } from '~/lib/demos/four-roads/names';
import type { LabRun } from '~/lib/demos/four-roads/lab-run';
import type { KitProps } from '../demo-element';
import type { Exported } from '../export';
import { LongRunDemo } from '../long-run';
import type { Status } from '../status';
import { writeForm } from '../form';
import { openResults, type Results } from './results';
import { loadStyles } from '~/browser/styles';
import { yieldToPage } from './yield-to-page';
import { openDevice } from '../parts/device';
import type { Work } from './estimate';
import { fourRoadsFields, type FourRoadsFields, type FourRoadsForm } from './fields';
import { GuessGate } from './guess';
import { GuessBook } from './guess-book';
import { fillNext, nextStep } from './next-step';
import type { Unit } from './pool';
import type * as Running from './running';
import type { Addresses, Session } from './session';
import type { RecordedRun } from './recorded';
import { RecordedFigure } from './recorded-figure';
import { Reruns } from './reruns';
import { flipped, formOf, otherSearch, quickOf, settingsOf, ticksOf, TWICE } from './settings';
import { ranking, type Before, type FourRoadsState } from './state';
import type { FourRoadsStrings } from './strings';
import { turnTo } from './turn-to';

interface Props extends KitProps<FourRoadsFields> {
  strings: FourRoadsStrings;
  addresses: Addresses;
  /** Where the recorded runs of all tasks lie. */
  records: string;
  /** Address of the styles of what a run draws. */
  runStyles: string;
  version: string;
  /** Facts a reader may begin with. */
  example: string;
  work: Work;
}

/** A run whose session is over, or an earlier one that is shown again. */
interface Finished extends Before {
  run: LabRun;
  order: Contender[];
}

class FourRoadsDemo extends LongRunDemo<FourRoadsFields, Session> {
  protected readonly demo = 'four-roads';
  protected readonly fields = fourRoadsFields;
  declare protected props: Props;
  private readonly workers = Array.from({ length: WORKERS }, () => connectTinylm());
  private readonly device = openDevice(() => this.workers[0]!.gauge(undefined));
  private loaded: typeof Running | undefined;
  private results!: Results;
  /** Lanes from the top, in the last ranking that was shown. */
  private order: readonly Contender[] = CONTENDERS;
  private summaries: ReturnType<typeof Running.summariser> | undefined;
  /** Sections below the race that are drawn; all where nothing is said. */
  private sections: number | undefined;
  private last: Finished | undefined;
  /** What the shown run is compared with. */
  private versus: Before | undefined;
  private gate!: GuessGate;
  /** Where no guess is asked there is none. */
  private book: GuessBook | undefined;
  /** The run that is shown, once it came to its end. */
  private whole: Session | undefined;
  private readonly reruns = new Reruns({
    fill: (settings) => this.fill(settings),
    start: () => {
      void this.run();
      return this.dataset.status === 'running';
    },
  });
  /** Roads that are ticked. */
  private ticks = '';
  private atRest!: RecordedFigure;
  private started = new Date();

  protected override ready(): void {
    super.ready();
    this.addEventListener('input', (event) => this.isOfForm(event) && this.onForm());
    this.addEventListener('click', this.onPress);
    this.piece('run').setAttribute('aria-describedby', this.piece('estimate').id);
    const { strings: t, locale, records, settings } = this.props;
    const asking = this.querySelector<HTMLElement>('[data-guess-first]');
    this.book = asking ? new GuessBook(asking, locale) : undefined;
    this.gate = new GuessGate(asking, this.piece('figure'), t);
    this.keepTicks();
    this.atRest = new RecordedFigure(settings.task, {
      ...{ records, locale },
      isMine: () => this.result !== undefined || this.dataset.status === 'running',
      draw: (record) => this.drawRecord(record),
      lost: () => this.say(t.recordLost),
    });
    this.results = openResults(
      this,
      { t, locale },
      { onShow: (...runs) => this.beside(this.showRun(...runs)) },
    );
    this.onForm();
    this.runAtOnce();
  }

  private onForm(): void {
    const form = this.read();
    const { task } = form;
    this.keepTicks();
    this.piece('experiment').textContent = fill(this.props.strings.experimentNow, ticksOf(form));
    this.gate.ask(task, !this.result && this.dataset.status !== 'running');
    this.gate.note(this.book?.hasSeen(task) ?? false);
    this.fillNext();
    this.beside(this.recallGuess(task) ? this.atRest.redraw(task) : this.atRest.show(task));
  }

  /** A guess that was kept stands again, with its answer. */
  private recallGuess(task: TaskName): boolean {
    const kept = this.result || this.gate.isOpen ? undefined : this.book?.recall(task);
    if (!kept) return false;
    this.gate.field?.set(kept.guess, kept.sure);
    this.gate.open();
    return true;
  }

  private fillNext(): void {
    fillNext(this, this.isPaused ? 'run' : nextStep(this.read(), this.whole));
  }

  protected override draw(drawn: { figure: FigureNode[]; said: string }): void {
    super.draw(drawn);
    this.fillNext();
  }

  /** A link to `?quick` wants the quick run without a press more. */
  private runAtOnce(): void {
    const address = new URL(location.href);
    if (this.isFolded || !address.searchParams.has('quick')) return;
    address.searchParams.delete('quick');
    history.replaceState(history.state, '', address);
    this.runQuick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.pool.close();
    for (const worker of this.workers) worker.stop();
    this.session = undefined;
    this.device.forget();
  }

  protected override exports = {
    json: (session: Session) => this.file(session, 'json'),
    csv: (session: Session) => this.file(session, 'csv'),
    png: async (session: Session) =>
      (await import('./run-export')).pictureFile(this.stateOf(session), this),
  };

  protected sentences() {
    return this.props.strings;
  }

  /** A link that names no roads leaves the reader's ticks. */
  protected override turned(): void {
    const { road } = this.props.settings;
    if (this.read().road === road && this.ticks) writeForm(this.form, { road: this.ticks });
    super.turned();
    this.onForm();
  }

  /** Draws a recorded run as the page would have come with it. */
  private async drawRecord(record: RecordedRun): Promise<void> {
    const { locale, strings: t } = this.props;
    const lab = await this.load();
    const { isFolded: folded, asks } = this;
    const guess = this.gate.of(record.settings.task);
    const state = lab.recordedState(record, { locale, t, guess, asks, folded });
    this.draw({ figure: lab.fourRoadsView(state), said: lab.figureSaid(state) });
    if (this.gate.isOpen) this.see(state);
    await this.results.showClaims({ settings: record.settings, results: record.outcomes });
  }

  /** In a lesson details are folded. */
  private get isFolded(): boolean {
    return !this.classList.contains('full');
  }

  private get asks(): boolean {
    return this.book !== undefined;
  }

  /** What came of a task is in sight. */
  private see(state: FourRoadsState): void {
    const { task } = state.settings;
    const guess = this.gate.of(task);
    this.book?.see(task, guess && this.lab.keptGuess(guess, state, this.gate.field?.sure));
  }

  private keepTicks(): void {
    this.ticks = this.read().road;
  }

  private async load(): Promise<typeof Running> {
    try {
      const [running] = await Promise.all([import('./running'), loadStyles(this.props.runStyles)]);
      return (this.loaded ??= running);
    } catch {
      throw new Problem('part-missing');
    }
  }

  /** There as soon as a run is opened. */
  private get lab(): typeof Running {
    return this.loaded!;
  }

  protected async open(form: FourRoadsForm): Promise<Session> {
    this.versus = this.last;
    this.whole = undefined;
    this.summaries = this.lab.summariser();
    this.started = new Date();
    this.results.hide();
    const session = this.lab.openSession(form, this.workers, {
      addresses: this.props.addresses,
      kernels: this.device.kernels,
      carried: this.reruns.takeOver(),
      onDeath: (unit) => this.tellDeath(unit),
    });
    const { roads } = session.settings;
    const known = this.order.filter((road) => roads.includes(road));
    this.order = [...known, ...roads.filter((road) => !known.includes(road))];
    return session;
  }

  /** Until there is something worth drawing: workers report more often than anyone can read. */
  protected async advance({ pool }: Session, slice: number): Promise<boolean> {
    const start = performance.now();
    let more = true;
    do more = await pool.advance(SLICE);
    while (more && performance.now() - start < slice);
    return more;
  }

  protected async close(session: Session): Promise<void> {
    session.open = false;
    session.pool.close();
  }

  protected steps(session: Session) {
    return { done: Math.floor(100 * this.standing(session).share), of: 100 };
  }

  private standing(session: Session) {
    return this.lab.progressOf(session, this.props.work, this.device.perSecond, WORKERS);
  }

  protected progressSaid(session: Session): string {
    const { strings: t } = this.props;
    const { done, of } = this.lab.walks(session);
    return fill(t.progressed, { done, of, list: this.lab.listSaid(this.stateOf(session)) });
  }

  /** Beside the bar stand walks and time, not shares of work. */
  protected override show(status: Status): void {
    super.show(status);
    if (status.name !== 'running' || !this.session) return;
    const { strings: t } = this.props;
    this.piece('progress').textContent = fill(t.progress, {
      ...this.lab.walks(this.session),
      left: this.lab.durationText(this.standing(this.session).left, t),
    });
  }

  protected override async ended(session: Session): Promise<void> {
    session.open = false;
    if (session.pool.units.every(({ result }) => !result)) throw new Problem('worker-died');
    await yieldToPage();
    this.lab.tiesOf(this.stateOf(session));
    await yieldToPage();
    await this.drawEnd(session);
    if (this.session !== session) return;
    this.whole = session;
    this.see(this.stateOf(session));
    const run = this.runOf(session);
    const { summaries, results, settings } = this.stateOf(session);
    this.last = { run, settings, results, summaries, order: [...this.order] };
    this.learnSpeed(session);
    this.results.add(run);
    await yieldToPage();
    await this.results.show(run, this.order);
    this.reruns.giveBack();
  }

  /** The race glides to its ranking first; what it means, what was lost and what it cost follow one by one. */
  private async drawEnd(session: Session): Promise<void> {
    const draw = () => {
      this.order = ranking(this.stateOf(session).summaries);
      this.redrawWith(session);
    };
    const { SECTIONS, glide } = this.lab;
    for (this.sections = 0; this.sections < SECTIONS && this.session === session; this.sections++) {
      if (this.sections === 0) glide(this.piece('figure'), '.lane', draw);
      else this.redrawWith(session);
      await yieldToPage();
    }
    this.sections = undefined;
    if (this.session !== session) this.redraw(); // cancelled on the way
  }

  /** A run that ends early: the claims speak of what is drawn, or not at all. */
  private brokenOff(): void {
    this.reruns.giveBack();
    this.fillNext();
    if (!this.result) return void this.results.showClaims();
    const { settings } = this.result;
    this.book?.see(settings.task);
    const results = this.lab.resultsOf(this.result);
    if (results.length > 0) void this.results.showClaims({ settings, results });
  }

  protected override cancel(): void {
    super.cancel();
    this.brokenOff();
  }

  /** Draws an earlier run, beside another one if it is given. */
  private async showRun(run: LabRun, before?: LabRun): Promise<void> {
    if (this.session?.open) return this.say(this.props.strings.busy);
    const { sessionOf, summarise, summariser } = await this.load();
    const of = ({ settings, results }: LabRun) => ({
      ...{ settings, results },
      summaries: summarise(results),
    });
    this.versus = before && of(before);
    this.last = { ...of(run), run, order: ranking(summarise(run.results)) };
    this.summaries = summariser();
    this.order = this.last.order;
    this.gate.open();
    this.dataset.mine = '';
    this.whole = sessionOf(run, this.read());
    this.redrawWith(this.whole);
    this.book?.see(run.settings.task);
    this.fillNext();
    void this.results.show(run, this.order);
    this.turnedExports();
    this.piece('figure').scrollIntoView({ block: 'start' });
  }

  private turnedExports(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]'))
      button.disabled = false;
  }

  private redrawWith(session: Session): void {
    this.result = session;
    this.redraw();
  }

  protected override view(_form: FourRoadsForm, session: Session) {
    const state = this.stateOf(session);
    const { fourRoadsView, figureSaid } = this.lab;
    return { figure: fourRoadsView(state), said: figureSaid(state) };
  }

  private stateOf(session: Session): FourRoadsState {
    const { locale, strings: t } = this.props;
    const { settings, pool, open } = session;
    const results = this.lab.resultsOf(session);
    return {
      ...{ locale, t, settings, results },
      order: this.order,
      summaries: this.summaries!(results),
      sections: this.sections,
      ...(open && { atWork: this.lab.atWork(pool.units) }),
      ...(session.shown ? {} : { kernels: this.device.kernels }),
      lost: pool.units.filter(({ state }) => state === 'lost'),
      before: this.versus,
      guess: this.gate.of(settings.task),
      asks: this.asks,
      workers: WORKERS,
      live: true,
      folded: this.isFolded,
    };
  }

  private tellDeath({ road, seed, state }: Unit): void {
    const { strings: t } = this.props;
    this.say(fill(state === 'lost' ? t.lostSaid : t.died, { road: t.road[road], seed }));
  }

  protected override fail(error: unknown): void {
    this.session?.pool.close();
    this.device.forget();
    this.reruns.takeOver();
    super.fail(error);
    if (!this.result) this.gate.fold();
    this.brokenOff();
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('own-') ? 'facts' : undefined;
  }

  protected override explain(error: unknown): string {
    const { code, values } = error as RemoteError;
    // The worker does not know how the page's language lists things.
    const nouns = String(values?.nouns ?? '').replaceAll(', ', this.props.strings.listed);
    return super.explain({ code, values: { ...values, nouns } });
  }

  private onPress = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button || button.disabled) return;
    const { dataset } = button;
    if ('quick' in dataset) this.runQuick();
    if ('flip' in dataset) this.flip();
    if ('searchTwice' in dataset) this.searchTwice();
    if ('refind' in dataset) this.refind();
    if ('example' in dataset) this.fillExample();
    if ('guessSkip' in dataset) this.showFigure();
    if ('guessAgain' in dataset) this.guessAgain();
  };

  private refind(): void {
    const { settings } = this.result!;
    const whole = formOf(settings);
    const carried = this.lab.untouched(this.result!, this.read(), this.props);
    this.reruns.run({ ...whole, ...otherSearch(settings) }, { road: whole.road }, carried);
    this.turnToFigure();
  }

  private searchTwice(): void {
    const { road } = this.read();
    this.reruns.run({ ...this.props.settings, ...TWICE, task: 'facts' }, { road });
    this.turnToFigure();
  }

  private flip(): void {
    this.reruns.run({ task: flipped(this.result!.settings.task) });
    this.turnToFigure();
  }

  private runQuick(): void {
    this.reruns.giveBack();
    const { road, seeds, task } = this.read();
    this.reruns.run(quickOf(task), { road, seeds });
  }

  /** The button that was pressed goes with the figure it stood in: eye and focus go to the new one. */
  private turnToFigure(): void {
    if (this.dataset.status === 'running') turnTo(this.piece('figure'), this.props.strings.title);
  }

  private fillExample(): void {
    this.fill({ facts: this.props.example });
  }

  private showFigure(): void {
    const { task } = this.read();
    this.gate.open();
    if (this.result) this.redraw();
    else if (this.gate.of(task)) this.beside(this.atRest.redraw(task));
    else this.book?.see(task);
    turnTo(this.piece('figure'), this.props.strings.title);
  }

  private guessAgain(): void {
    this.gate.again(this.result !== undefined);
    this.gate.note(this.book?.hasSeen(this.read().task) ?? false);
  }

  /** Says how long the settings and the quick run will take here; the first time it measures this device. */
  protected async foretell(): Promise<void> {
    const gauging = this.device.gauged().catch(() => undefined);
    const { spanText, estimate, rangeOf } = await this.load();
    const gauge = await gauging;
    if (!gauge) return;
    const { strings: t, locale, work } = this.props;
    const form = this.read();
    const device = { perSecond: gauge.perSecond, workers: WORKERS };
    const now = estimate(settingsOf(form), work, device);
    const quick = estimate(settingsOf({ ...form, ...quickOf(form.task) }), work, device);
    const spanOf = (seconds: number) => ({ time: spanText(rangeOf(seconds), t) });
    this.piece('quick').textContent = fill(t.quickIn, spanOf(quick.seconds));
    this.piece('estimate').textContent = fill(t.estimate, {
      ...spanOf(now.seconds),
      memory: formatNumber(now.megabytes, locale),
    });
  }

  /** A whole run says more about this device than the first measurement. */
  private learnSpeed(session: Session): void {
    const perSecond = this.lab.learntSpeed(session, this.props.work, WORKERS);
    if (perSecond !== undefined) this.device.learn(perSecond);
  }

  private async file(session: Session, kind: 'json' | 'csv'): Promise<Exported> {
    const { fileOf } = await import('./run-export');
    return fileOf(this.runOf(session), kind, new FormData(this.form).has('ownInFile'));
  }

  private runOf(session: Session): LabRun {
    if (session.shown) return session.shown;
    const { locale, version } = this.props;
    return this.lab.labRun(session, {
      locale,
      version,
      kernels: this.device.kernels,
      workers: WORKERS,
      date: this.started,
    });
  }
}

/** Two where there are two cores: more would ask for more memory than a phone gives. */
const WORKERS = Math.min(2, navigator.hardwareConcurrency || 1);

/** Milliseconds for which a worker walks before it says how far it is. */
const SLICE = 200;

customElements.define('x-four-roads', FourRoadsDemo);
