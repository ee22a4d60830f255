import { fill } from '~/i18n/format';
import type { LabRun } from '~/lib/demos/four-roads/lab-run';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { RemoteError } from '~/workers';
import { writeForm } from '../form';
import type { FourRoadsForm } from './fields';
import { GuessGate } from './guess';
import { LabElement } from './lab-element';
import { fillNext, nextStep } from './next-step';
import type { RecordedRun } from './recorded';
import { RecordedFigure } from './recorded-figure';
import { openResults, type Results } from './results';
import type { Session } from './session';
import { ticksOf } from './settings';
import type { FourRoadsState } from './state';
import { turnTo } from './turn-to';
import { yieldToPage } from './yield-to-page';

/** The lab in its page: the guess before it, the record until something is run, what stands below, the buttons. */
class FourRoadsDemo extends LabElement {
  private results!: Results;
  private atRest!: RecordedFigure;
  /** The run that is shown, once it came to its end. */
  private whole: Session | undefined;
  /** Roads that are ticked. */
  private ticks = '';

  protected override ready(): void {
    super.ready();
    this.addEventListener('input', (event) => this.isOfForm(event) && this.onForm());
    this.addEventListener('click', this.onPress);
    this.piece('run').setAttribute('aria-describedby', this.piece('estimate').id);
    const { strings: t, locale, records, settings } = this.props;
    const asking = this.querySelector<HTMLElement>('[data-guess-first]');
    this.gate = new GuessGate(asking, this.piece('figure'), t, locale);
    this.keepTicks();
    this.atRest = new RecordedFigure(settings.task, {
      ...{ records, locale },
      isMine: () => this.result !== undefined || this.isRunning,
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
    this.gate.ask(task, !this.result && !this.isRunning);
    this.fillNext();
    const recalled = !this.result && this.gate.recall(task);
    this.beside(recalled ? this.atRest.redraw(task) : this.atRest.show(task));
  }

  private keepTicks(): void {
    this.ticks = this.read().road;
  }

  private fillNext(): void {
    fillNext(this, this.isPaused ? 'run' : nextStep(this.read(), this.whole));
  }

  /** A link to `?quick` wants the quick run without a press more. */
  private runAtOnce(): void {
    const address = new URL(location.href);
    if (this.isFolded || !address.searchParams.has('quick')) return;
    address.searchParams.delete('quick');
    history.replaceState(history.state, '', address);
    this.reruns.quick();
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
    const { gate, isFolded: folded } = this;
    const guess = gate.of(record.settings.task);
    const state = lab.recordedState(record, { locale, t, guess, asks: gate.asks, folded });
    this.draw({ figure: lab.fourRoadsView(state), said: lab.figureSaid(state) });
    if (gate.isOpen) this.see(state);
    await this.results.showClaims({ settings: record.settings, results: record.outcomes });
  }

  /** What came of a task is in sight. */
  private see(state: FourRoadsState): void {
    const { gate } = this;
    const { task } = state.settings;
    const guess = gate.of(task);
    gate.see(task, guess && this.lab.keptGuess(guess, state, gate.sure));
  }

  protected override draw(drawn: { figure: FigureNode[]; said: string }): void {
    super.draw(drawn);
    this.fillNext();
  }

  protected override open(form: FourRoadsForm): Promise<Session> {
    this.whole = undefined;
    this.results.hide();
    return super.open(form);
  }

  protected override async ended(session: Session): Promise<void> {
    session.open = false;
    if (session.pool.units.every(({ result }) => !result)) throw new Problem('worker-died');
    const isOn = () => this.session === session;
    const draw = () => this.redrawWith(session);
    await this.race.end(session, { figure: this.piece('figure'), draw, isOn });
    if (!isOn()) return this.redraw(); // cancelled on the way
    this.whole = session;
    this.see(this.race.state(session));
    this.pace.learn(session);
    const run = this.race.runOf(session);
    this.results.add(run);
    await yieldToPage();
    await this.results.show(run, this.race.order);
    this.reruns.giveBack();
  }

  /** A run that ends early: the claims speak of what is drawn, or not at all. */
  private brokenOff(): void {
    this.reruns.giveBack();
    this.fillNext();
    if (!this.result) return void this.results.showClaims();
    const { settings } = this.result;
    this.gate.see(settings.task);
    const results = this.lab.resultsOf(this.result);
    if (results.length > 0) void this.results.showClaims({ settings, results });
  }

  protected override cancel(): void {
    super.cancel();
    this.brokenOff();
  }

  protected override fail(error: unknown): void {
    this.reruns.takeOver();
    super.fail(error);
    if (!this.result) this.gate.fold();
    this.brokenOff();
  }

  /** Draws an earlier run, beside another one if it is given. */
  private async showRun(run: LabRun, before?: LabRun): Promise<void> {
    if (this.session?.open) return this.say(this.props.strings.busy);
    const { sessionOf } = await this.load();
    this.race.again(run, before);
    this.gate.open();
    this.dataset.mine = '';
    this.whole = sessionOf(run, this.read());
    this.redrawWith(this.whole);
    this.gate.see(run.settings.task);
    this.fillNext();
    void this.results.show(run, this.race.order);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]'))
      button.disabled = false;
    this.piece('figure').scrollIntoView({ block: 'start' });
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
    for (const name of Object.keys(button.dataset)) this.acts[name]?.();
  };

  /** What the buttons do, by their names. */
  private readonly acts: Readonly<Record<string, () => void>> = {
    quick: () => this.reruns.quick(),
    flip: () => this.anew(() => this.reruns.flip(this.result!.settings)),
    searchTwice: () => this.anew(() => this.reruns.twice(this.props.settings)),
    refind: () => this.anew(() => this.refind(this.result!)),
    example: () => this.beside(this.load().then(() => this.takeExample())),
    guessSkip: () => this.showFigure(),
    guessAgain: () => this.gate.again(this.result !== undefined),
  };

  /** The button that was pressed goes with the figure it stood in: eye and focus go to the new one. */
  private anew(start: () => void): void {
    start();
    if (this.isRunning) this.turnToFigure();
  }

  private turnToFigure(): void {
    turnTo(this.piece('figure'), this.props.strings.title);
  }

  private refind(session: Session): void {
    const carried = this.lab.untouched(session, this.read(), this.props);
    this.reruns.refind(session.settings, carried);
  }

  private showFigure(): void {
    const { task } = this.read();
    this.gate.open();
    if (this.result) this.redraw();
    else if (this.gate.of(task)) this.beside(this.atRest.redraw(task));
    else this.gate.see(task);
    this.turnToFigure();
  }
}

customElements.define('x-four-roads', FourRoadsDemo);
