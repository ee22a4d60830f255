import { fill } from '~/i18n/format';
import type { LabRun } from './core/lab-run';
import type { TaskName } from './core/names';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { RemoteError } from '~/workers';
import { ownParts } from '~/demos/kit/props';
import type { Status } from '~/demos/kit/status-panel';
import { isDone, turnedTo, type Column, type Columns } from './columns';
import { stepOf, type Step } from './step';
import { fetchRecord } from './fetch-record';
import type { FourRoadsForm } from './core/settings';
import { Guesses } from './guess';
import { LabElement } from './lab-element';
import { openResults, type Results } from './results';
import type { Session } from './session';
import { QUICK, ticksOf } from './settings';
import type { FourRoadsState, Guess } from './state';
import { buttonSaid, turnButton } from './view/button';
import { emptyLines } from './view/empty-lines';
import { PlateElement } from './view/plate-element';
import { wirePlate } from './view/plate-hand';
import { plateSaid } from './view/said';
import { plain } from './view/slotted';
import { yieldToPage } from '~/browser/page';
import { LOCALES } from '~/lib/locale';

/**
 * The lab in its page: the guess, the main button, the plate with a column per task, and the results of a run below it.
 */
class FourRoadsDemo extends LabElement {
  private plate!: PlateElement;
  /** Undefined in a lesson. */
  private guesses: Guesses | undefined;
  private results: Results | undefined;
  private columns: Columns = { task: 'facts' };
  /** The run that is shown, once it is complete. */
  private whole: Session | undefined;
  /** The ticked roads, separated by commas. */
  private ticks = '';

  protected override ready(): void {
    const { strings: t, locale } = this.props;
    this.plate = new PlateElement(this);
    this.columns = { task: this.read().task };
    super.ready();
    this.addEventListener('click', this.onMain, true);
    if (this.isFolded) return;
    this.addEventListener('input', (event) => this.isOfForm(event) && this.onForm());
    this.addEventListener('click', this.onPress);
    const desk = this.querySelector<HTMLElement>('[data-guess-first]')!;
    this.guesses = new Guesses(desk, locale, () => this.guessed());
    wirePlate(this.findSlot('figure'), (placed) => this.guesses!.place(placed));
    const onShow = (...runs: [LabRun, LabRun?]) => this.runAlongside(this.showRun(...runs));
    this.results = openResults(this, { t, locale }, { onShow });
    this.guesses.ask(this.columns.task);
    this.onForm();
    this.paint();
    this.runAtOnce();
  }

  protected override guessOf(task: TaskName): Guess | undefined {
    return this.guesses?.of(task);
  }

  private onForm(): void {
    const form = this.read();
    this.ticks = form.road;
    this.findSlot('experiment').textContent = fill(this.props.strings.experimentNow, ticksOf(form));
    if (form.task !== this.columns.task) this.choose(form.task);
    this.turnButtons();
  }

  /**
   * After another task is chosen: cancels the current run and shows the new task's column, empty unless it has results.
   */
  private choose(task: TaskName): void {
    if (this.phase !== 'resting') this.cancel();
    this.columns = turnedTo(this.columns, task);
    this.whole = this.result = this.columns.now?.session;
    this.guesses!.ask(task);
    this.show({ name: 'idle' });
    this.paint();
    this.runAlongside(this.turnLines());
    if (task === 'own') (this.findSlot('rest') as HTMLDetailsElement).open = true;
  }

  private guessed(): void {
    if (this.phase === 'resting') this.paint();
    else this.drawPlate();
  }

  /** Starts the quick run at once if the address has `?quick`. */
  private runAtOnce(): void {
    const address = new URL(location.href);
    if (!address.searchParams.has('quick')) return;
    address.searchParams.delete('quick');
    history.replaceState(history.state, '', address);
    this.fill(QUICK);
    void this.run();
  }

  /** A link that names no roads keeps the reader's ticks. */
  protected override turned(): void {
    const { road } = this.props.settings;
    if (this.read().road === road && this.ticks) this.fill({ road: this.ticks });
    super.turned();
    if (!this.isFolded) this.onForm();
  }

  /** Draws the plate and the sentence above it. */
  private paint(sentence?: readonly FigureNode[]): void {
    this.drawPlate();
    this.plate.say(sentence ?? plateSaid(this.plateNow));
    this.turnButtons();
  }

  private drawPlate(): void {
    this.plate.draw(this.plateNow);
  }

  private get plateNow() {
    const { locale, strings: t, ladder } = this.props;
    const { columns, guesses } = this;
    const isOpen = !guesses?.isPlaced;
    const isLate = columns.left !== undefined || isDone(columns.now);
    const guess = isLate && isOpen ? undefined : guesses?.diamond;
    return { locale, t, ...columns, guess, isOpen, ladder };
  }

  protected override turnButtons(): void {
    for (const button of ownParts<HTMLButtonElement>(this, '[data-export]'))
      button.disabled = !this.result;
    const { step, times } = this;
    const { strings: t } = this.props;
    const form = this.read();
    const why = this.querySelector<HTMLElement>('[data-why]');
    const button = this.findSlot('quick') as HTMLButtonElement;
    turnButton(button, why, step, buttonSaid(step, form, t, times?.asked));
    const isAtWork = this.phase !== 'resting';
    const record = this.querySelector<HTMLElement>('[data-record]');
    if (record) record.hidden = isAtWork || form.task === 'own';
    const estimate = this.querySelector('[data-estimate]');
    if (estimate && times)
      estimate.textContent = fill(t.estimate, { time: times.full, memory: times.megabytes });
  }

  private get step(): Step {
    const { phase, columns, whole: last } = this;
    const isAsked = phase !== 'resting' && this.isAsked();
    const step = stepOf(this.read(), {
      phase: phase === 'resting' || phase === 'paused' ? phase : 'working',
      ...{ isAsked, last, isFlipped: columns.left !== undefined },
    });
    return this.isFolded && (step === 'flip' || step === 'run') ? 'quick' : step;
  }

  /** Performs the action that the main button currently shows. */
  private onMain = (event: Event): void => {
    if (!(event.target as Element).closest('[data-quick]')) return;
    event.stopPropagation();
    const { step } = this;
    if (step === 'pause') this.pause();
    else if (step === 'continue') this.goOn();
    else if (step === 'flip') this.reruns.flip(this.whole!.settings);
    else void this.run();
  };

  private onPress = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button || button.disabled) return;
    for (const name of Object.keys(button.dataset)) this.acts[name]?.();
  };

  /** The actions of the other buttons, by the names of their data attributes. */
  private readonly acts: Readonly<Record<string, () => void>> = {
    full: () => this.anew(() => this.reruns.full()),
    searchTwice: () => this.anew(() => this.reruns.twice(this.props.settings)),
    refind: () => this.anew(() => this.refind(this.whole!)),
    record: () => this.runAlongside(this.showRecord()),
    example: () => this.runAlongside(this.load().then(() => this.takeExample())),
  };

  /** Starts a run from a button far below the plate, and scrolls to the plate. */
  private anew(start: () => void): void {
    start();
    if (this.isRunning) this.focusPlate();
  }

  private focusPlate(): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.findSlot('quick').focus({ preventScroll: true });
    this.findSlot('figure')
      .closest('.plate')!
      .scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  }

  private refind(session: Session): void {
    const carried = this.lab.untouched(session, this.read(), this.props);
    this.reruns.refind(session.settings, carried);
  }

  /** Empties the column when a run starts, so that nothing of an earlier run or of the record stays in it. */
  override async run(): Promise<void> {
    const running = super.run();
    if (this.phase === 'running' && !this.isFolded) this.empty();
    await running;
  }

  private empty(): void {
    this.columns = { ...this.columns, now: undefined };
    this.drawPlate();
  }

  protected override say(sentence: string): void {
    super.say(sentence);
    if (sentence !== '' && !this.isFolded) this.plate.say([sentence]);
  }

  /** The badge is part of the plate and is drawn with it. */
  protected override turnBadge(): void {}

  protected override show(status: Status): void {
    super.show(status);
    const stop = this.findSlot('cancel') as HTMLButtonElement;
    stop.hidden = stop.disabled = status.name !== 'running' && status.name !== 'paused';
  }

  protected override view(form: FourRoadsForm, session: Session) {
    if (this.isFolded) return super.view(form, session);
    const { plateView, figureSaid } = this.lab;
    if (session !== this.columns.left?.session)
      this.columns = { ...this.columns, now: this.columnOf(session) };
    const plate = this.plateNow;
    const said = isDone(plate.now) ? plain(plateSaid(plate)) : '';
    const list = plate.now ? figureSaid(plate.now.state) : '';
    return { figure: plateView(plate), said: said || list };
  }

  private columnOf(session: Session): Column {
    const isBroken =
      !session.shown &&
      session.pool.units.some(({ state }) => state !== 'done' && state !== 'lost');
    return { state: this.race.state(session), from: 'yours', session, isBroken };
  }

  protected override draw(drawn: { figure: FigureNode[]; said: string }): void {
    super.draw(drawn);
    if (this.isFolded)
      return void this.plate.badge(this.columnOf(this.result!), this.props.strings);
    this.paint();
  }

  protected override open(form: FourRoadsForm): Promise<Session> {
    this.whole = undefined;
    this.results?.hide();
    return super.open(form);
  }

  protected override async ended(session: Session): Promise<void> {
    session.open = false;
    if (session.pool.units.every(({ result }) => !result)) throw new Problem('worker-died');
    const isOn = () => this.session === session;
    if (this.isFolded) await this.endInLesson(session, isOn);
    else await this.race.rank(session);
    if (!isOn()) return this.redraw(); // cancelled on the way
    this.whole = session;
    this.pace.learn(session);
    if (!this.isFolded) await this.endInLab(session);
    this.reruns.giveBack();
  }

  private async endInLesson(session: Session, isOn: () => boolean): Promise<void> {
    const draw = () => this.redrawWith(session);
    await this.race.end(session, { figure: this.findSlot('figure'), draw, isOn });
  }

  private async endInLab(session: Session): Promise<void> {
    const state = this.race.state(session);
    this.see(state);
    const run = this.race.runOf(session);
    this.results!.add(run);
    await yieldToPage();
    await this.fillLines(state);
    await this.results!.show(run, this.race.order);
  }

  /** Records that the reader has seen the answer of a task, together with the guess if there is one. */
  private see(state: FourRoadsState): void {
    const { task } = state.settings;
    const guess = this.guessOf(task);
    this.guesses!.see(task, guess && this.lab.keptGuess(guess, state));
  }

  /** Makes the lines below the plate match the chosen task; they are empty while its column is. */
  private async turnLines(): Promise<void> {
    const { now } = this.columns;
    if (this.dataset.ran === undefined) return;
    this.results!.hide();
    if (!now) return emptyLines(this, this.props.strings);
    await this.fillLines(now.state);
    const { session } = now;
    if (session && this.result === session)
      await this.results!.show(this.race.runOf(session), this.race.order);
  }

  private async fillLines(state: FourRoadsState): Promise<void> {
    this.dataset.ran = '';
    (this.findSlot('rest') as HTMLDetailsElement).open = true;
    await this.lab.fillLines(this, state);
  }

  /** Shows the recorded run of the chosen task, when the reader asks for it. */
  private async showRecord(): Promise<void> {
    const { locale, records, strings: t } = this.props;
    const { task } = this.read();
    const [record, lab] = await Promise.all([fetchRecord(records, task, locale), this.load()]);
    if (this.phase !== 'resting' || task !== this.columns.task) return;
    if (!record) return this.say(t.recordLost);
    const state = lab.recordedState(record, { locale, t, folded: false });
    this.whole = this.result = undefined;
    this.columns = { ...this.columns, now: { state, from: 'recorded', date: record.date } };
    this.see(state);
    this.paint();
    super.say(plain(plateSaid(this.plateNow)));
    this.results!.hide();
    await this.fillLines(state);
    await this.results!.showClaims({ settings: state.settings, results: state.results });
  }

  /** Called after a run was stopped early: the claims then cover the results so far, if there are any. */
  private brokenOff(): void {
    this.reruns.giveBack();
    this.turnButtons();
    if (!this.result) return void this.results?.showClaims();
    const { settings } = this.result;
    this.guesses?.see(settings.task);
    const results = this.lab.resultsOf(this.result);
    if (results.length > 0) void this.results?.showClaims({ settings, results });
  }

  protected override cancel(): void {
    const hadBegun = this.session !== undefined;
    super.cancel();
    if (!hadBegun) this.say(this.props.strings.stoppedEarly);
    this.brokenOff();
  }

  protected override fail(error: unknown): void {
    this.reruns.takeOver();
    if (this.session) this.session.open = false;
    super.fail(error);
    this.redraw(); // keeps the results so far, or those shown before
    this.brokenOff();
  }

  /** Draws an earlier run, next to another one if given. */
  private async showRun(run: LabRun, before?: LabRun): Promise<void> {
    if (this.session?.open) return this.say(this.props.strings.busy);
    const { sessionOf } = await this.load();
    const columnOf = (one: LabRun, beside?: LabRun) => {
      this.race.again(one, beside);
      return this.columnOf(sessionOf(one, this.read()));
    };
    const { task } = run.settings;
    this.fill({ task });
    const left = before && before.settings.task !== task ? columnOf(before) : undefined;
    const now = columnOf(run, before);
    this.columns = { task, now, left };
    this.whole = this.result = now.session;
    this.guesses!.see(task);
    this.paint();
    await this.fillLines(now.state);
    void this.results!.show(run, this.race.order);
    this.focusPlate();
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('own-') ? 'facts' : undefined;
  }

  protected override explain(error: unknown): string {
    const { code, values } = error as RemoteError;
    // The worker does not know the list separator of the page's language.
    const nouns = String(values?.nouns ?? '').replaceAll(
      ', ',
      LOCALES[this.props.locale].listComma,
    );
    return super.explain({ code, values: { ...values, nouns } });
  }
}

customElements.define('x-four-roads', FourRoadsDemo);
