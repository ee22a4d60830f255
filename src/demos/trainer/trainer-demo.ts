import { connectTinylm, type Gauge, type RemoteError } from '~/workers';
import { fill, formatNumber } from '~/i18n/format';
import { toHtml } from '~/lib/figure';
import { DemoElement, type KitProps, type Progress } from '../demo-element';
import { csvFile, jsonFile, type Exported } from '../export';
import { writeForm } from '../form';
import { mount } from '../mount';
import type { Status } from '../status';
import type { AskPanel } from './ask/ask-panel';
import { durationText, estimate, type Vocabulary } from './estimate';
import { trainerFields, type TrainerFields, type TrainerForm } from './fields';
import { csvRows, jsonOf } from './files';
import { picture } from './picture';
import { PRESETS, type PresetName } from './presets';
import { figureSaid, progressSaid } from './sentences';
import {
  advance,
  closeSession,
  nextRun,
  openSession,
  stepsOf,
  type Addresses,
  type Session,
} from './session';
import type { TrainerState } from './state';
import type { TrainerStrings } from './strings';
import { trainerView } from './view';

interface Props extends KitProps<TrainerFields> {
  strings: TrainerStrings;
  texts: Addresses;
  vocabulary: Vocabulary;
}

/** Milliseconds between two drawings; who wants less motion sees fewer. */
const SLICE = 250;
const CALM_SLICE = 1_500;
/** How often a run says how far it has come. */
const SAID = 4;

class TrainerDemo extends DemoElement<TrainerFields, Session> {
  protected readonly demo = 'trainer';
  protected readonly fields = trainerFields;
  protected override readonly live = false;
  declare protected props: Props;
  private readonly worker = connectTinylm();
  private gauged: Promise<Gauge | undefined> | undefined;
  /** The last session; while it is paused it can go on. */
  private session: Session | undefined;
  /** Quarters of the run that have been told. */
  private said = 0;
  /** Whether the last failure lay in the reader's text. */
  private ofText = false;
  private asking: Promise<AskPanel> | undefined;
  private phase: 'resting' | 'training' | 'pausing' | 'paused' | 'resuming' = 'resting';

  protected override ready(): void {
    this.form.addEventListener('focusin', () => void this.foretell());
    this.form.addEventListener('input', () => this.edited());
    this.addEventListener('click', this.onButton);
    for (const type of ['click', 'submit'])
      this.querySelector('[data-ask]')?.addEventListener(type, this.onAsk);
    this.piece('run').setAttribute('aria-describedby', this.piece('estimate').id);
    this.turnButtons();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.session = this.gauged = undefined;
  }

  protected override exports = {
    csv: ({ runs }: Session) => csvFile('crossroads-trainer', csvRows(runs)),
    json: (session: Session) => jsonFile('crossroads-trainer', jsonOf(session)),
    svg: (session: Session) => this.drawnFile(session),
    weights: (session: Session) => this.weights(session, 0),
    'weights-beside': (session: Session) => this.weights(session, 1),
  };

  protected override async compute(form: TrainerForm, progress: Progress): Promise<Session> {
    const { signal, onProgress } = progress;
    const session = await this.begin(form, signal);
    signal.throwIfAborted();
    const before = this.phaseIs('resuming') ? stepsOf(session).done : 0;
    if (!this.phaseIs('pausing')) this.turnTo('training');
    for (let run = nextRun(session); run; run = nextRun(session)) {
      await advance(this.worker, run, this.slice, signal);
      signal.throwIfAborted();
      const { done, of } = stepsOf(session);
      onProgress(done - before, of - before);
      this.drawLive(session);
      if (!this.phaseIs('pausing') || done === of) continue;
      this.rest();
      signal.throwIfAborted();
    }
    this.turnTo('resting');
    this.learnSpeed(session);
    return session;
  }

  /** The paused session, or a new one once the reader has been told how long it will take. */
  private async begin(form: TrainerForm, signal: AbortSignal): Promise<Session> {
    this.say(''); // what stood there is over
    if (this.phase === 'resuming' && this.session) return this.session;
    this.turnTo('training');
    this.said = 0;
    await this.foretell();
    if (this.session?.open) await closeSession(this.worker, this.session);
    return (this.session = await openSession(this.worker, form, this.props, signal));
  }

  /** Read anew after every wait: a button may have been pressed meanwhile. */
  private phaseIs(phase: typeof this.phase): boolean {
    return this.phase === phase;
  }

  private get slice(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM_SLICE : SLICE;
  }

  private drawLive(session: Session): void {
    const state = this.stateOf(session);
    const { done, of } = stepsOf(session);
    const quarter = Math.floor((SAID * done) / of);
    this.result = session;
    this.dataset.mine = '';
    this.turnButtons();
    mount(this.piece('figure'), trainerView(state));
    if (quarter > this.said && quarter < SAID) this.say(progressSaid(state));
    this.said = quarter;
  }

  protected override view(_form: TrainerForm, session: Session) {
    const state = this.stateOf(session);
    return { figure: trainerView(state), said: figureSaid(state) };
  }

  private stateOf({ runs, opened, open }: Session): TrainerState {
    const { locale, strings } = this.props;
    const { backend, characters } = opened;
    const done = runs.every(({ snapshot: { step, steps } }) => step === steps);
    const live = { backend, characters, open: open && (done || this.phase === 'paused') };
    return { locale, t: strings, runs, live };
  }

  /** Leaves the models where they are. */
  private rest(): void {
    super.cancel();
    this.turnTo('paused');
    this.redraw();
    this.say(this.stepSaid(this.props.strings.paused));
  }

  protected override cancel(): void {
    const { session } = this;
    super.cancel();
    this.session = undefined;
    this.turnTo('resting');
    if (!session) return;
    closeSession(this.worker, session).catch(() => undefined);
    this.redraw();
    this.say(this.stepSaid(this.props.strings.cancelled));
  }

  private stepSaid(template: string): string {
    const { step = 0, steps = 0 } = this.result?.runs[0]?.snapshot ?? {};
    const { locale } = this.props;
    return fill(template, {
      step: formatNumber(step, locale),
      steps: formatNumber(steps, locale),
    });
  }

  protected override turned(): void {
    this.edited();
  }

  protected override fail(error: unknown): void {
    this.session = this.gauged = undefined;
    this.turnTo('resting');
    super.fail(error);
  }

  /** What is wrong with a text of the reader's own is said beside it too. */
  protected override show(status: Status): void {
    super.show(status);
    const problem = this.piece('text-problem');
    const failed = status.name === 'failed' && this.ofText;
    problem.hidden = !failed;
    problem.textContent = failed ? status.message : '';
  }

  protected override explain(error: unknown): string {
    const { code = '', values = {} } = error as RemoteError;
    this.ofText = code.startsWith('text-');
    const problems: Record<string, string> = this.props.strings.problems;
    const sentence = problems[code];
    if (!sentence) return this.props.kit.failed;
    const { locale } = this.props;
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value, locale) : value,
    ]);
    return fill(sentence, Object.fromEntries(written) as Record<string, string>);
  }

  private onButton = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-pause]')) this.turnTo('pausing');
    if (button?.matches('[data-continue]')) this.goOn();
    if (button?.dataset.preset) this.choose(button.dataset.preset as PresetName);
  };

  /** What asks a model is fetched at the first press; that press counts too. */
  private onAsk = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[type=button]');
    if (event.type === 'submit') event.preventDefault();
    else if (!button) return;
    this.asking ??= this.openAsking(event.currentTarget as HTMLFormElement);
    void this.asking.then((panel) => panel.press(button));
  };

  private async openAsking(form: HTMLFormElement): Promise<AskPanel> {
    const { AskPanel } = await import('./ask/ask-panel');
    const run = () => (this.session?.open ? this.session.runs[0]?.id : undefined);
    return new AskPanel(form, { worker: this.worker, locale: this.props.locale, run });
  }

  private goOn(): void {
    this.turnTo('resuming');
    void this.run();
    // A mistake in the form holds a run back.
    if (this.dataset.status !== 'running') this.turnTo('paused');
  }

  private choose(preset: PresetName): void {
    writeForm(this.form, { source: 'world', ...PRESETS[preset] });
    this.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private edited(): void {
    void this.foretell();
    if (!this.session || this.phase === 'resting') return;
    this.turnButtons();
    const { paused, changed } = this.props.strings;
    if (!this.isAsked()) this.say(changed);
    else if (this.phase === 'paused') this.say(this.stepSaid(paused));
  }

  /** Whether the form still asks for what is in training. */
  private isAsked(): boolean {
    return JSON.stringify(this.read()) === JSON.stringify(this.session?.form);
  }

  private turnTo(phase: typeof this.phase): void {
    this.phase = phase;
    this.turnButtons();
  }

  /** A button that goes takes the focus with it; the next one that can be pressed gets it. */
  private turnButtons(): void {
    const [pause, goOn, run] = ['pause', 'continue', 'run'].map((name) =>
      this.querySelector<HTMLButtonElement>(`[data-${name}]`),
    ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]'))
      button.disabled = !this.result;
    const focused = document.activeElement;
    pause.disabled = this.phase === 'resting' || this.phase === 'paused';
    goOn.disabled = this.phase !== 'paused' || !this.isAsked();
    if (focused === pause || focused === goOn)
      [pause, goOn, run].find(({ disabled }) => !disabled)?.focus();
  }

  /** Says how long the settings will take here; the first time it measures this device. */
  private async foretell(): Promise<void> {
    this.gauged ??= this.worker.gauge(undefined).catch(() => undefined);
    const gauge = await this.gauged;
    if (!gauge) return;
    const { strings: t, locale, vocabulary } = this.props;
    const { weights, work, megabytes } = estimate(this.read(), vocabulary);
    this.piece('estimate').textContent = fill(t.estimate, {
      weights: formatNumber(weights, locale),
      time: durationText(work / gauge.perSecond, t),
      memory: formatNumber(megabytes, locale),
    });
  }

  /** A whole run, its probes counted in, says more about this device than the first measurement. */
  private learnSpeed({ form, runs, opened }: Session): void {
    const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
    const { work } = estimate(form, this.props.vocabulary);
    if (seconds > 1)
      this.gauged = Promise.resolve({ backend: opened.backend, perSecond: work / seconds });
  }

  private async weights({ runs }: Session, index: number): Promise<Exported> {
    const { id, snapshot } = runs[index]!;
    const bytes = await this.worker.weights({ id });
    const file = `crossroads-${snapshot.size}-${snapshot.step}.bin`;
    return { file, type: 'application/octet-stream', body: new Blob([bytes as BlobPart]) };
  }

  private drawnFile(session: Session): Exported {
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
    const colours = { paper: colour('plate'), ink: colour('ink'), soft: colour('soft') };
    const body = toHtml(picture(this.stateOf(session), { ...colours, hair: colour('hair') }));
    return { file: 'crossroads-trainer.svg', type: 'image/svg+xml', body };
  }
}

customElements.define('x-trainer', TrainerDemo);
