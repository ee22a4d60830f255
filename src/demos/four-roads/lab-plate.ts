import { isCalm } from '~/browser/motion';
import { fill } from '~/i18n/format';
import { ownParts } from '~/demos/kit/props';
import type { Status } from '~/demos/kit/status-panel';
import type { FigureNode } from '~/lib/figure';
import { isDone, type Column, type Columns } from './columns';
import type { Contender } from './core/names';
import type { FourRoadsForm } from './core/settings';
import type { Guesses } from './guess';
import { LabElement } from './lab-element';
import type { Session } from './session';
import { stepOf, type Step } from './step';
import { buttonSaid, turnButton } from './view/button';
import { PlateElement } from './view/plate-element';
import { plateSaid } from './view/said';
import { plain } from './view/slotted';

/** The lab with its plate: a column per task, the guess on it, and the main button, which names the next step. */
export abstract class LabPlate extends LabElement {
  protected plate!: PlateElement;
  /** Undefined in a lesson. */
  protected guesses: Guesses | undefined;
  protected columns: Columns = { task: 'facts' };
  /** The run that is shown, once it is complete. */
  protected whole: Session | undefined;

  protected override ready(): void {
    this.plate = new PlateElement(this);
    this.columns = { task: this.read().task };
    super.ready();
  }

  protected guessed(): void {
    if (this.phase === 'resting') this.paint();
    else this.drawPlate();
  }

  /** Draws the plate and the sentence above it. */
  protected paint(): void {
    this.drawPlate();
    this.plate.say(plateSaid(this.plateNow));
    this.turnButtons();
  }

  /** The same, and announces the sentence. */
  protected paintAloud(): void {
    this.paint();
    super.say(plain(plateSaid(this.plateNow)));
  }

  private drawPlate(): void {
    this.plate.draw(this.plateNow);
  }

  protected get plateNow() {
    const { locale, strings: t, ladder } = this.props;
    const { columns, guesses } = this;
    const isOpen = !guesses?.isPlaced;
    const { atWork, summaries = [] } = columns.now?.state ?? {};
    const isLate = columns.left !== undefined || atWork !== undefined || summaries.length > 0;
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

  protected columnOf(session: Session): Column {
    return { state: this.race.state(session), from: 'yours', session };
  }

  protected override draw(drawn: { figure: FigureNode[]; said: string }): void {
    super.draw(drawn);
    if (this.isFolded)
      return void this.plate.badge(this.columnOf(this.result!), this.props.strings);
    this.paint();
  }

  /** Scrolls to the plate, and focuses its button. */
  protected focusPlate(): void {
    this.findSlot('quick').focus({ preventScroll: true });
    this.findSlot('figure')
      .closest('.plate')!
      .scrollIntoView({ block: 'nearest', behavior: isCalm() ? 'auto' : 'smooth' });
  }
}
