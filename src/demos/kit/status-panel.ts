import type { Words as KitStrings } from 'words:parts';
import { findSlot } from './props';
import type { Status } from './run-state';

const PATIENCE = 400; // ms until a run shows its progress

/** Shows the state of a panel's run: its progress, the Stop button, and why it failed. */
export class StatusPanel {
  private waited = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private status!: Status;

  constructor(
    private readonly panel: HTMLElement,
    private readonly t: KitStrings,
  ) {}

  /** Begins a run. A long one shows its bar even if the worker is too busy to report. */
  begin(): void {
    clearTimeout(this.timer);
    this.waited = false;
    this.timer = setTimeout(() => {
      this.waited = true;
      this.show(this.status);
    }, PATIENCE);
  }

  show(status: Status): void {
    const busy = status.name === 'running';
    if (!busy) clearTimeout(this.timer);
    this.status = status;
    this.panel.dataset.status = status.name;
    this.showWorking(busy && this.waited);
    (findSlot(this.panel, 'cancel') as HTMLButtonElement).disabled = !busy;
    findSlot(this.panel, 'failed').hidden = status.name !== 'failed';
    if (status.name === 'running' && this.waited) this.showProgress(status);
    if (status.name === 'failed') this.showFailure(status.message);
  }

  /** Replaces Run by Stop while a run is in progress; the focus moves along. */
  private showWorking(shown: boolean): void {
    const stop = findSlot(this.panel, 'cancel');
    const run = findSlot(this.panel, 'run');
    const focused = document.activeElement;
    stop.hidden = !shown;
    run.hidden = shown;
    this.panel.querySelector('progress')!.hidden = !shown;
    if (!shown) findSlot(this.panel, 'progress').textContent = '';
    if (shown && focused === run) stop.focus({ preventScroll: true });
    if (!shown && focused === stop) run.focus({ preventScroll: true });
  }

  /** Shows a sentence in the live region, which is visible too. */
  say(sentence: string): void {
    const line = findSlot(this.panel, 'status-line');
    delete line.dataset.drawn;
    line.textContent = sentence;
  }

  /** Announces a text version of the figure to screen readers. */
  describe(sentence: string): void {
    this.say(sentence);
    findSlot(this.panel, 'status-line').dataset.drawn = '';
  }

  private showProgress({ done, of, text }: Status & { name: 'running' }): void {
    const bar = this.panel.querySelector('progress')!;
    if (of > 0) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    findSlot(this.panel, 'progress').textContent = text ?? this.t.running;
  }

  private showFailure(message: string): void {
    findSlot(this.panel, 'failure').textContent = message;
    this.say(message);
  }
}
