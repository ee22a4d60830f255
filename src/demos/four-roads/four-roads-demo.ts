import { isCalm } from '~/browser/motion';
import { yieldToPage } from '~/browser/page';
import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import { turnedTo } from './columns';
import type { TaskName } from './core/names';
import type { FourRoadsForm } from './core/settings';
import { fetchRecord } from './fetch-record';
import { LabElement } from './lab-element';
import { emptyLines, openResults, type Results } from './results';
import type { Session } from './session';
import { QUICK, ticksOf } from './settings';
import type { FourRoadsState } from './state';
import { plateSaid } from './view/said';
import { plain } from './view/slotted';

/** The lab in its page: its form, the runs that its buttons start, and the results of a run below the plate. */
class FourRoadsDemo extends LabElement {
  private results: Results | undefined;
  /** The ticked roads, separated by commas. */
  private ticks = '';

  protected override ready(): void {
    super.ready();
    this.addEventListener('click', this.onMain, true);
    if (this.isFolded) return;
    this.addEventListener('input', (event) => this.isOfForm(event) && this.onForm());
    this.addEventListener('click', this.onPress);
    const { strings: t, locale } = this.props;
    this.results = openResults(this, { t, locale });
    this.onForm();
    this.paint();
    this.runAtOnce();
  }

  private get plateNow() {
    const { locale, strings: t, ladder } = this.props;
    return { locale, t, ...this.columns, ladder };
  }

  /** Draws the plate and the sentence above it. */
  private paint(): void {
    this.plate.draw(this.plateNow);
    this.plate.say(plateSaid(this.plateNow));
    this.turnButtons();
  }

  protected override say(sentence: string): void {
    super.say(sentence);
    if (sentence !== '') this.plate.say([sentence]);
  }

  /** The badge is part of the plate and is drawn with it. */
  protected override turnBadge(): void {}

  protected override view(_form: FourRoadsForm, session: Session) {
    if (session !== this.columns.left?.session) {
      const state = this.race.state(session);
      const { task } = this.isFolded ? session.settings : this.columns;
      this.columns = { ...this.columns, task, now: { state, from: 'yours', session } };
    }
    const plate = this.plateNow;
    const { state } = plate.now ?? {};
    const said = state?.atWork ? this.lab.listSaid(state) : plain(plateSaid(plate));
    return { figure: this.lab.plateView(plate), said };
  }

  protected override draw(drawn: { figure: FigureNode[]; said: string }): void {
    super.draw(drawn);
    this.paint();
  }

  /** Empties the column when a run starts, so that nothing of an earlier run or of the record stays in it. */
  override async run(): Promise<void> {
    const running = super.run();
    if (this.phase === 'running' && !this.isFolded) {
      this.columns = { ...this.columns, now: undefined };
      this.plate.draw(this.plateNow);
    }
    await running;
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
    this.show({ name: 'idle' });
    this.paint();
    this.runAlongside(this.turnLines());
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

  /** Performs the action that the main button currently shows. */
  private onMain = (event: Event): void => {
    if (!(event.target as Element).closest('[data-quick]')) return;
    event.stopPropagation();
    const { step } = this;
    if (step === 'pause') this.pause();
    else if (step === 'continue') this.goOn();
    else if (step === 'again') this.reruns.complete(this.lab.resultsOf(this.result!));
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
  };

  /** Starts a run from a button far below the plate, and scrolls to the plate. */
  private anew(start: () => void): void {
    start();
    if (!this.isRunning) return;
    this.findSlot('quick').focus({ preventScroll: true });
    this.findSlot('figure')
      .closest('.plate')!
      .scrollIntoView({ block: 'nearest', behavior: isCalm() ? 'auto' : 'smooth' });
  }

  private refind(session: Session): void {
    this.reruns.refind(session.settings, this.lab.untouched(session));
  }

  protected override open(form: FourRoadsForm): Promise<Session> {
    this.whole = undefined;
    this.results?.hide();
    return super.open(form);
  }

  protected override async ended(session: Session): Promise<void> {
    session.open = false;
    if (this.lab.resultsOf(session).length === 0) throw new Problem('worker-died');
    const isOn = () => this.session === session;
    await this.race.rank(session);
    if (!isOn()) return this.redraw(); // cancelled on the way
    this.whole = session;
    this.pace.learn(session);
    await this.showBelow(session);
    this.reruns.giveBack();
  }

  private async showBelow(session: Session): Promise<void> {
    const state = this.race.state(session);
    await this.fillLines(state);
    if (this.isFolded || state.unfinished?.length) return;
    const run = this.race.runOf(session);
    this.lab.fillMatrixWith(run);
    await yieldToPage();
    await this.results!.show(run, this.race.order);
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
    await this.lab.fillLines(this, state);
  }

  /** Shows the recorded run of the chosen task, when the reader asks for it. */
  private async showRecord(): Promise<void> {
    const { locale, records, strings: t } = this.props;
    const { task } = this.read();
    const [record, lab] = await Promise.all([fetchRecord(records, task, locale), this.load()]);
    if (this.phase !== 'resting' || task !== this.columns.task) return;
    if (!record) return this.say(t.recordLost);
    const state = lab.recordedState(record, { locale, t });
    this.whole = this.result = undefined;
    this.columns = { ...this.columns, now: { state, from: 'recorded', date: record.date } };
    this.paint();
    super.say(plain(plateSaid(this.plateNow)));
    this.results!.hide();
    await this.fillLines(state);
  }

  /** Called after a run was stopped early. */
  private brokenOff(): void {
    this.reruns.giveBack();
    this.turnButtons();
    if (this.result && this.lab.resultsOf(this.result).length > 0) this.paint();
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
}

customElements.define('x-four-roads', FourRoadsDemo);
