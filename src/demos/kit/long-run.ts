import { isCalm } from '~/browser/motion';
import { fill, formatNumber } from '~/i18n/format';
import { DemoElement, type Progress } from './demo-element';
import { mount } from './mount';
import { ownParts } from './props';
import type { Fields, Settings } from '~/lib/settings/table';

/** The work in a worker that one press of the button has started. */
interface LongSession {
  /** The settings of the form at its start. */
  form: object;
  /** True while the worker holds it. */
  open: boolean;
}

export interface Steps {
  done: number;
  of: number;
}

/** Sentences about a run that is not in progress. */
interface LongStrings {
  paused: string;
  changed: string;
  cancelled: string;
}

/** Number of parts of a run; progress is announced after each. */
const PARTS = 4;
/** Milliseconds between two drawings; longer with reduced motion. */
const SLICE = 250;
const CALM_SLICE = 1_500;

/**
 * A demo whose runs take seconds or minutes: they start only by the button, are drawn while in progress, and can be
 * paused, continued and cancelled. The page provides buttons `data-pause` and `data-continue`.
 */
export abstract class LongRunDemo<T extends Fields, S extends LongSession> extends DemoElement<
  T,
  S
> {
  protected override readonly live = false;
  /** The last session; if paused, it can be continued. */
  protected session: S | undefined;
  /** Quarters of the run that have been announced. */
  private announced = 0;
  protected phase: 'resting' | 'running' | 'pausing' | 'paused' | 'resuming' = 'resting';

  protected abstract sentences(): LongStrings;
  /** Opens a session for the form's settings. */
  protected abstract open(form: Settings<T>, signal: AbortSignal): Promise<S>;
  /** Computes for about this many milliseconds. @returns false if nothing is left */
  protected abstract advance(session: S, slice: number, signal: AbortSignal): Promise<boolean>;
  protected abstract steps(session: S): Steps;
  protected abstract close(session: S): Promise<void>;
  /** A sentence about the progress. */
  protected abstract progressText(session: S): string;
  /** Shows the estimated time before a run. */
  protected abstract showEstimate(): Promise<void>;
  /** False while a session has nothing to show yet, so that the figure stays as it is. */
  protected hasBegun(_session: S): boolean {
    return true;
  }
  /** Called when a run was stopped before it was drawn; a demo takes back what its opening has changed. */
  protected restore(): void {}
  /** Draws parts of the figure that are elsewhere, such as its numbers in a fold. */
  protected drawBeside(_session: S): void {}
  /** Called when a run is complete. */
  protected ended(_session: S): Promise<void> | void {}

  protected override ready(): void {
    this.addEventListener('focusin', ({ target }) => {
      if ((target as HTMLInputElement).form === this.form) this.tryToEstimate();
    });
    this.addEventListener('input', (event) => this.isOfForm(event) && this.edited());
    this.addEventListener('click', this.onPause);
    this.turnButtons();
  }

  /**
   * Errors are ignored here, since nothing is lost before a run; after a failure the estimate waits for the next run.
   */
  private tryToEstimate = (): void => {
    if (this.dataset.status !== 'failed') this.showEstimate().catch(() => undefined);
  };

  protected override async compute(form: Settings<T>, progress: Progress): Promise<S> {
    const { signal, onProgress } = progress;
    const session = await this.begin(form, signal);
    signal.throwIfAborted();
    const before = this.phaseIs('resuming') ? this.steps(session).done : 0;
    if (!this.phaseIs('pausing')) this.setPhase('running');
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
    this.setPhase('resting');
    return session;
  }

  /** The paused session, or a new one after its estimated time has been shown. */
  private async begin(form: Settings<T>, signal: AbortSignal): Promise<S> {
    this.say(''); // clears the previous sentence
    if (this.phase === 'resuming' && this.session) return this.session;
    this.setPhase('running');
    this.announced = 0;
    await this.showEstimate();
    if (this.session?.open) await this.close(this.session);
    return (this.session = await this.open(form, signal));
  }

  /** Called again after every await, since a button may have been pressed in the meantime. */
  private phaseIs(phase: typeof this.phase): boolean {
    return this.phase === phase;
  }

  protected get isPaused(): boolean {
    return this.phase === 'paused';
  }

  private get slice(): number {
    return isCalm() ? CALM_SLICE : SLICE;
  }

  private drawLive(session: S): void {
    if (!this.hasBegun(session)) return;
    const { done, of } = this.steps(session);
    const quarter = Math.floor((PARTS * done) / of);
    this.result = session;
    this.turnBadge('');
    this.turnButtons();
    mount(this.findSlot('figure'), this.view(this.settings, session).figure);
    this.drawBeside(session);
    if (quarter > this.announced && quarter < PARTS) this.say(this.progressText(session));
    this.announced = quarter;
  }

  protected override redraw(): void {
    super.redraw();
    if (this.result) this.drawBeside(this.result);
  }

  /** Pauses the work. */
  private rest(): void {
    super.cancel();
    this.show({ name: 'paused' });
    this.setPhase('paused');
    this.redraw();
    this.say(this.stepText(this.sentences().paused));
  }

  protected override cancel(): void {
    const { session } = this;
    this.session = undefined;
    this.setPhase('resting'); // first, so that the focus moves to the button that replaces it
    super.cancel();
    if (session) {
      session.open = false;
      this.close(session).catch(() => undefined);
    }
    const isDrawn = session !== undefined && session === this.result;
    if (isDrawn) this.redraw();
    else this.restore();
    this.say(isDrawn ? this.stepText(this.sentences().cancelled) : this.props.kit.stoppedEarly);
  }

  /** The step that sentences name; parallel runs may report a common one. */
  protected place(session: S): Steps {
    return this.steps(session);
  }

  private stepText(template: string): string {
    const { done, of } = this.result ? this.place(this.result) : { done: 0, of: 0 };
    const { locale } = this.props;
    return fill(template, { step: formatNumber(done, locale), steps: formatNumber(of, locale) });
  }

  protected override turned(): void {
    this.edited();
  }

  protected override fail(error: unknown): void {
    this.session = undefined;
    this.dataset.status = 'failed'; // first, so that the moving focus does not trigger an estimate
    this.setPhase('resting');
    super.fail(error);
  }

  private onPause = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-pause]')) this.pause();
    if (button?.matches('[data-continue]')) this.goOn();
  };

  /** Pauses the run after the current slice. */
  protected pause(): void {
    this.setPhase('pausing');
  }

  protected goOn(): void {
    this.setPhase('resuming');
    void this.run();
    // An error in the form prevents the run.
    if (this.dataset.status !== 'running') this.setPhase('paused');
  }

  private edited(): void {
    this.tryToEstimate();
    if (!this.session || this.phase === 'resting') return;
    this.turnButtons();
    const { paused, changed } = this.sentences();
    if (!this.isAsked()) this.say(changed);
    else if (this.phase === 'paused') this.say(this.stepText(paused));
  }

  /** True if the form still has the settings of the current run. */
  protected isAsked(): boolean {
    return JSON.stringify(this.read()) === JSON.stringify(this.session?.form);
  }

  private setPhase(phase: typeof this.phase): void {
    this.phase = phase;
    this.turnButtons();
  }

  /** Shows one of Run, Pause and Continue; the focus moves from a hidden button to the visible one. */
  protected turnButtons(): void {
    const [pause, goOn, run] = ['pause', 'continue', 'run'].map((name) =>
      this.querySelector<HTMLButtonElement>(`[data-${name}]`),
    ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
    for (const button of ownParts<HTMLButtonElement>(this, '[data-export]'))
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
