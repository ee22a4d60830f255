import { fill } from '~/i18n/format';
import { turnTo } from '~/demos/parts/start-stop';
import { fillSlot, pieceOf } from '~/demos/kit/props';
import type { OwnStrings } from './strings';

/** The lines around Run: estimate, progress, problem and result. */
export class Act {
  constructor(
    private readonly root: HTMLElement,
    private readonly t: OwnStrings,
  ) {}

  /** Shows a problem next to Run; without a sentence, clears it. */
  complain(sentence = ''): void {
    fillSlot(pieceOf(this.root, 'own-fault'), sentence);
    if (sentence) this.say('');
  }

  say(sentence: string): void {
    pieceOf(this.root, 'own-said').textContent = sentence;
  }

  foretell(sentence: string): void {
    pieceOf(this.root, 'own-estimate').textContent = sentence;
  }

  running(done: number, of: number): void {
    this.turnTo(true);
    const bar = this.root.querySelector<HTMLProgressElement>('[data-own-working] progress')!;
    [bar.max, bar.value] = [of, done];
    pieceOf(this.root, 'own-progress').textContent = fill(this.t.running, { done, of });
    if (done === 0) this.say('');
  }

  rest(): void {
    this.turnTo(false);
  }

  offerFiles(): void {
    pieceOf(this.root, 'own-files').hidden = false;
  }

  private turnTo(isBusy: boolean): void {
    turnTo(isBusy, pieceOf(this.root, 'own-run'), pieceOf(this.root, 'stop'));
    pieceOf(this.root, 'own-working').hidden = !isBusy;
  }
}
