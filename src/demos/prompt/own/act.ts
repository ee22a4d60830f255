import { fill } from '~/i18n/format';
import { pieceOf } from '../../piece';
import type { OwnStrings } from './strings';

/** The lines around Run: estimate, progress, problem and result. */
export class Act {
  constructor(
    private readonly root: HTMLElement,
    private readonly t: OwnStrings,
  ) {}

  /** Shows a problem beside Run; no sentence clears it. */
  complain(sentence = ''): void {
    const slot = pieceOf(this.root, 'own-fault');
    slot.textContent = sentence;
    slot.hidden = sentence === '';
    if (sentence) this.say('');
  }

  say(sentence: string): void {
    pieceOf(this.root, 'own-said').textContent = sentence;
  }

  foretell(sentence: string): void {
    pieceOf(this.root, 'own-estimate').textContent = sentence;
  }

  /** A disabled button loses the focus, so Stop has it during a run. */
  running(done: number, of: number): void {
    const [run, stop] = this.buttons();
    stop.hidden = false;
    if (document.activeElement === run) stop.focus();
    run.disabled = true;
    pieceOf(this.root, 'own-working').hidden = false;
    const bar = this.root.querySelector<HTMLProgressElement>('[data-own-working] progress')!;
    [bar.max, bar.value] = [of, done];
    pieceOf(this.root, 'own-progress').textContent = fill(this.t.running, { done, of });
    if (done === 0) this.say('');
  }

  rest(): void {
    const [run, stop] = this.buttons();
    run.disabled = false;
    if (document.activeElement === stop) run.focus();
    stop.hidden = true;
    pieceOf(this.root, 'own-working').hidden = true;
  }

  offerFiles(): void {
    pieceOf(this.root, 'own-files').hidden = false;
  }

  private buttons(): [run: HTMLButtonElement, stop: HTMLButtonElement] {
    const button = (name: string) => pieceOf(this.root, name) as HTMLButtonElement;
    return [button('own-run'), button('stop')];
  }
}
