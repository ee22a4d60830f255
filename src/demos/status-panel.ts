import { fill } from '~/i18n/format';
import type { KitStrings } from './parts/en';
import { pieceOf } from './piece';
import type { Status } from './status';

const PATIENCE = 400; // ms before a run shows that it is going on

/** The lines below a demo's form: how far a run has come, how to cancel it, why it failed. */
export class StatusPanel {
  private started = 0;
  private waited = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly demo: HTMLElement,
    private readonly t: KitStrings,
  ) {}

  /** Times a run. If it is long its bar shows, even if the worker is too busy to report. */
  begin(): void {
    clearTimeout(this.timer);
    this.started = performance.now();
    this.waited = false;
    this.timer = setTimeout(() => {
      this.waited = true;
      this.show({ name: 'running', done: 0, of: 0 });
    }, PATIENCE);
  }

  /** A run is about to begin: nobody takes the figure for the answer to what was just changed. */
  expect(): void {
    this.demo.dataset.status = 'running';
  }

  show(status: Status): void {
    const busy = status.name === 'running';
    if (!busy) clearTimeout(this.timer);
    this.demo.dataset.status = status.name;
    this.showWorking(busy && this.waited);
    this.demo.querySelector<HTMLButtonElement>('[data-cancel]')!.disabled = !busy;
    pieceOf(this.demo, 'failed').hidden = status.name !== 'failed';
    if (status.name === 'running' && this.waited) this.showProgress(status.done, status.of);
    if (status.name === 'failed') this.showFailure(status.message);
  }

  /** Cancel goes when a run ends: the focus it had goes back to where the run began. */
  private showWorking(shown: boolean): void {
    const working = pieceOf(this.demo, 'working');
    const focused = working.contains(document.activeElement);
    working.hidden = !shown;
    if (focused && !shown) pieceOf(this.demo, 'run').focus();
  }

  /** Says a sentence in the live region, where a sighted reader sees it too. */
  say(sentence: string): void {
    const live = pieceOf(this.demo, 'live');
    delete live.dataset.drawn;
    live.textContent = sentence;
  }

  /** Tells in words what the figure shows: to those who do not see it. */
  tell(sentence: string): void {
    this.say(sentence);
    pieceOf(this.demo, 'live').dataset.drawn = '';
  }

  private showProgress(done: number, of: number): void {
    const bar = this.demo.querySelector('progress')!;
    if (of > 0) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    const { running, runningOf } = this.t;
    const text = of > 0 ? fill(runningOf, { done, of, left: this.timeLeft(done, of) }) : running;
    pieceOf(this.demo, 'progress').textContent = text;
  }

  private timeLeft(done: number, of: number): string {
    const spent = (performance.now() - this.started) / 1_000;
    const seconds = spent * (of / Math.max(done, 1) - 1);
    return fill(this.t.secondsLeft, { n: Math.max(1, Math.round(seconds)) });
  }

  private showFailure(message: string): void {
    pieceOf(this.demo, 'failure').textContent = message;
    this.say(message);
  }
}
