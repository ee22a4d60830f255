import type { Words as KitStrings } from 'words:parts';
import { fill } from '~/i18n/format';
import type { Basis } from './demo-state';
import { findSlot, marked, ownParts } from './props';

/** The state of a demo. Mirrored to `data-status` and, in words, to a live region. */
export type Status =
  | { name: 'idle' }
  | { name: 'running'; done: number; of: number; text?: string } // units of work, and a sentence about them
  | { name: 'paused' } // a run that can be continued
  | { name: 'failed'; message: string }; // includes what to do next

export type { Basis };

const PATIENCE = 400; // ms until a run shows its progress

/** Shows the state of a run: its progress, the Stop button, the time it took, and why it failed. */
export class StatusPanel {
  private started = 0;
  private waited = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private status!: Status;

  constructor(
    private readonly demo: HTMLElement,
    private readonly t: KitStrings,
  ) {}

  /** Starts timing a run. A long run shows its bar even if the worker is too busy to report. */
  begin(): void {
    clearTimeout(this.timer);
    this.started = performance.now();
    this.waited = false;
    this.timer = setTimeout(() => {
      this.waited = true;
      this.show(this.status);
    }, PATIENCE);
  }

  /** Sets the status before a run starts, so that the current figure is not taken for its result. */
  expect(): void {
    this.demo.dataset.status = 'running';
  }

  show(status: Status): void {
    const busy = status.name === 'running';
    if (!busy) clearTimeout(this.timer);
    this.status = status;
    this.demo.dataset.status = status.name;
    this.showWorking(busy && this.waited);
    (findSlot(this.demo, 'cancel') as HTMLButtonElement).disabled = !busy;
    findSlot(this.demo, 'failed').hidden = status.name !== 'failed';
    if (status.name === 'running' && this.waited) this.showProgress(status);
    if (status.name === 'failed') this.showFailure(status.message);
  }

  /** Replaces Run by Stop while a run is in progress; the focus moves along. */
  private showWorking(shown: boolean): void {
    const stop = findSlot(this.demo, 'cancel');
    const [run] = ownParts(this.demo, marked('run'));
    const focused = document.activeElement;
    stop.hidden = !shown;
    this.bar.hidden = !shown;
    if (!shown) findSlot(this.demo, 'progress').textContent = '';
    if (run && !this.isPausable) run.hidden = shown;
    if (shown && focused === run && run?.hidden) stop.focus({ preventScroll: true });
    if (!shown && focused === stop) run?.focus({ preventScroll: true });
  }

  private get bar(): HTMLProgressElement {
    // a model that is being loaded in the same element has a bar of its own
    return ownParts<HTMLProgressElement>(this.demo, 'progress:not([data-lm-panel] *)')[0]!;
  }

  /** True if Run is replaced by Pause instead, with Stop next to it. */
  private get isPausable(): boolean {
    return ownParts(this.demo, '[data-pause], [data-pausable]').length > 0;
  }

  /** Turns the badge to what the figure rests on; one of the reader's own says how long it took. */
  rest(on: Basis, took: string): void {
    const isYours = on === 'yours';
    if (isYours) findSlot(this.demo, 'took').textContent = took;
    findSlot(this.demo, 'badge').dataset.badge = on;
    const [front] = ownParts(this.demo, '.turning .ground-mark');
    this.demo.dataset.measuredOn = isYours ? 'you' : front!.dataset.measuredOn;
    this.demo.toggleAttribute('data-mine', isYours);
  }

  /** Seconds since the run began. */
  get seconds(): number {
    return (performance.now() - this.started) / 1_000;
  }

  /** Dims a figure that does not match the form, and shows how to update it. */
  showStale(stale: boolean): void {
    const [shade] = ownParts(this.demo, '[data-shade]');
    if (!shade) return;
    const focused = shade.contains(document.activeElement);
    shade.hidden = !stale;
    findSlot(this.demo, 'figure').toggleAttribute('data-stale', stale);
    if (focused && !stale) ownParts(this.demo, marked('run'))[0]?.focus({ preventScroll: true });
  }

  /** Shows a sentence in the live region, which is visible too. */
  say(sentence: string): void {
    const line = findSlot(this.demo, 'status-line');
    delete line.dataset.drawn;
    line.textContent = sentence;
  }

  /** Announces a text version of the figure to screen readers. */
  describe(sentence: string): void {
    this.say(sentence);
    findSlot(this.demo, 'status-line').dataset.drawn = '';
  }

  private showProgress({ done, of, text: sentence }: Status & { name: 'running' }): void {
    const { bar } = this;
    if (of > 0) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    const { running, runningOf } = this.t;
    const text = of > 0 ? fill(runningOf, { done, of, left: this.timeLeft(done, of) }) : running;
    findSlot(this.demo, 'progress').textContent = sentence ?? text;
  }

  private timeLeft(done: number, of: number): string {
    const seconds = this.seconds * (of / Math.max(done, 1) - 1);
    return fill(this.t.secondsLeft, { n: Math.max(1, Math.round(seconds)) });
  }

  private showFailure(message: string): void {
    findSlot(this.demo, 'failure').textContent = message;
    this.say(message);
  }
}
