import { fill } from '~/i18n/format';
import { pieceOf } from '../../piece';
import type { OwnStrings } from './strings';

/** The lines around Run: how long it will take, how far it has come, what is wrong, what came of it. */
export class Act {
  constructor(
    private readonly root: HTMLElement,
    private readonly t: OwnStrings,
  ) {}

  /** What is wrong stands beside Run until the reader has mended it. */
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

  /** A button that is switched off loses the focus: it goes to Stop meanwhile, and comes back. */
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

  /** There is something to hand out. */
  offerFiles(): void {
    pieceOf(this.root, 'own-files').hidden = false;
  }

  private buttons(): [run: HTMLButtonElement, stop: HTMLButtonElement] {
    const button = (name: string) => pieceOf(this.root, name) as HTMLButtonElement;
    return [button('own-run'), button('stop')];
  }
}
