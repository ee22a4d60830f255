import { fill, formatNumber } from '~/i18n/format';
import { DemoElement, type Progress } from './demo-element';
import { mount } from './mount';
import type { Fields, Settings } from '~/lib/settings/table';

/** What one press of the button has opened in a worker. */
export interface LongSession {
  /** What the form asked for. */
  form: object;
  /** Whether the worker still has it. */
  open: boolean;
}

export interface Steps {
  done: number;
  of: number;
}

/** Sentences about a run that rests. */
interface LongStrings {
  paused: string;
  changed: string;
  cancelled: string;
}

/** How often a run says how far it has come. */
const SAID = 4;
/** Milliseconds between two drawings; who wants less motion sees fewer. */
const SLICE = 250;
const CALM_SLICE = 1_500;

/**
 * A demo whose run takes seconds or minutes: it starts by its button alone, is drawn while it goes, and can
 * be paused, continued and cancelled. The page brings buttons `data-pause` and `data-continue`.
 */
export abstract class LongRunDemo<T extends Fields, S extends LongSession> extends DemoElement<
  T,
  S
> {
  protected override readonly live = false;
  /** The last session; while it is paused it can go on. */
  protected session: S | undefined;
  /** Quarters of the run that have been told. */
  private said = 0;
  protected phase: 'resting' | 'running' | 'pausing' | 'paused' | 'resuming' = 'resting';

  protected abstract sentences(): LongStrings;
  /** Opens what the form asks for. */
  protected abstract open(form: Settings<T>, signal: AbortSignal): Promise<S>;
  /** Computes for about so many milliseconds. False when nothing is left. */
  protected abstract advance(session: S, slice: number, signal: AbortSignal): Promise<boolean>;
  protected abstract steps(session: S): Steps;
  protected abstract close(session: S): Promise<void>;
  /** How far it has come, in a sentence. */
  protected abstract progressSaid(session: S): string;
  /** Says before a run how long it will take. */
  protected abstract foretell(): Promise<void>;
  /** Draws what belongs to the figure and stands elsewhere, such as its numbers in a fold. */
  protected drawBeside(_session: S): void {}
  /** Called once a run is at its end. */
  protected ended(_session: S): Promise<void> | void {}

  protected override ready(): void {
    this.addEventListener('focusin', ({ target }) => {
      if ((target as HTMLInputElement).form === this.form) this.tryToForetell();
    });
    this.addEventListener('input', (event) => this.isOfForm(event) && this.edited());
    this.addEventListener('click', this.onPause);
    this.turnButtons();
  }

  /** Before a run nothing is lost if it fails; after a failure the next run asks first. */
  private tryToForetell = (): void => {
    if (this.dataset.status !== 'failed') this.foretell().catch(() => undefined);
  };

  protected override async compute(form: Settings<T>, progress: Progress): Promise<S> {
    const { signal, onProgress } = progress;
    const session = await this.begin(form, signal);
    signal.throwIfAborted();
    const before = this.phaseIs('resuming') ? this.steps(session).done : 0;
    if (!this.phaseIs('pausing')) this.turnTo('running');
    for (let more = true; more;) {
      more = await this.advance(session, this.slice, signal);
      signal.throwIfAborted();
      const { done, of } = this.steps(session);
      onProgress(done - before, of - before);
      this.drawLive(session);
      if (!more || !this.phaseIs('pausing')) continue;
      this.rest();
      signal.throwIfAborted();
    }
    await this.ended(session);
    signal.throwIfAborted();
    this.turnTo('resting');
    return session;
  }

  /** The paused session, or a new one once the reader has been told how long it will take. */
  private async begin(form: Settings<T>, signal: AbortSignal): Promise<S> {
    this.say(''); // what stood there is over
    if (this.phase === 'resuming' && this.session) return this.session;
    this.turnTo('running');
    this.said = 0;
    await this.foretell();
    if (this.session?.open) await this.close(this.session);
    return (this.session = await this.open(form, signal));
  }

  /** Read again after every wait: a button may have been pressed meanwhile. */
  private phaseIs(phase: typeof this.phase): boolean {
    return this.phase === phase;
  }

  protected get isPaused(): boolean {
    return this.phase === 'paused';
  }

  private get slice(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM_SLICE : SLICE;
  }

  private drawLive(session: S): void {
    const { done, of } = this.steps(session);
    const quarter = Math.floor((SAID * done) / of);
    this.result = session;
    this.turnBadge('');
    this.turnButtons();
    mount(this.piece('figure'), this.view(this.settings, session).figure);
    this.drawBeside(session);
    if (quarter > this.said && quarter < SAID) this.say(this.progressSaid(session));
    this.said = quarter;
  }

  protected override redraw(): void {
    super.redraw();
    if (this.result) this.drawBeside(this.result);
  }

  /** Leaves the work where it is. */
  private rest(): void {
    super.cancel();
    this.show({ name: 'paused' });
    this.turnTo('paused');
    this.redraw();
    this.say(this.stepSaid(this.sentences().paused));
  }

  protected override cancel(): void {
    const { session } = this;
    this.session = undefined;
    this.turnTo('resting'); // first, so that the focus finds the button that takes its place
    super.cancel();
    if (!session) return;
    session.open = false;
    this.close(session).catch(() => undefined);
    this.redraw();
    this.say(this.stepSaid(this.sentences().cancelled));
  }

  /** The step a sentence names; where runs go side by side they may have one in common. */
  protected place(session: S): Steps {
    return this.steps(session);
  }

  private stepSaid(template: string): string {
    const { done, of } = this.result ? this.place(this.result) : { done: 0, of: 0 };
    const { locale } = this.props;
    return fill(template, { step: formatNumber(done, locale), steps: formatNumber(of, locale) });
  }

  protected override turned(): void {
    this.edited();
  }

  protected override fail(error: unknown): void {
    this.session = undefined;
    this.dataset.status = 'failed'; // first: the focus that moves now is no wish to know how long a run takes
    this.turnTo('resting');
    super.fail(error);
  }

  private onPause = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-pause]')) this.pause();
    if (button?.matches('[data-continue]')) this.goOn();
  };

  /** The run rests as soon as the slice in hand is computed. */
  protected pause(): void {
    this.turnTo('pausing');
  }

  protected goOn(): void {
    this.turnTo('resuming');
    void this.run();
    // A mistake in the form holds a run back.
    if (this.dataset.status !== 'running') this.turnTo('paused');
  }

  private edited(): void {
    this.tryToForetell();
    if (!this.session || this.phase === 'resting') return;
    this.turnButtons();
    const { paused, changed } = this.sentences();
    if (!this.isAsked()) this.say(changed);
    else if (this.phase === 'paused') this.say(this.stepSaid(paused));
  }

  /** Whether the form still asks for what is being computed. */
  protected isAsked(): boolean {
    return JSON.stringify(this.read()) === JSON.stringify(this.session?.form);
  }

  private turnTo(phase: typeof this.phase): void {
    this.phase = phase;
    this.turnButtons();
  }

  /** One place to press: it runs, pauses or goes on. A button that goes hands its focus on. */
  protected turnButtons(): void {
    const [pause, goOn, run] = ['pause', 'continue', 'run'].map((name) =>
      this.querySelector<HTMLButtonElement>(`[data-${name}]`),
    ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]'))
      button.disabled = !this.result;
    const focused = document.activeElement;
    const isResting = this.phase === 'resting' || this.phase === 'paused';
    const canGoOn = this.phase === 'paused' && this.isAsked();
    pause.hidden = pause.disabled = isResting;
    goOn.hidden = goOn.disabled = !canGoOn;
    run.hidden = !isResting || canGoOn;
    if (focused === pause || focused === goOn || focused === run)
      [pause, goOn, run].find(({ hidden }) => !hidden)?.focus({ preventScroll: true });
  }
}
