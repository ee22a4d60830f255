import { fill } from '~/i18n/format';
import { showBusy } from '~/demos/parts/start-stop';
import { fillSlot, findSlot } from '~/demos/kit/props';
import type { OwnStrings } from './strings';

/** The lines around Run: estimate, progress, problem and result. */
export class Act {
  constructor(
    private readonly root: HTMLElement,
    private readonly t: OwnStrings,
  ) {}

  /** Shows a problem next to Run; without a sentence, clears it. */
  complain(sentence = ''): void {
    fillSlot(findSlot(this.root, 'own-fault'), sentence);
    if (sentence) this.say('');
  }

  say(sentence: string): void {
    findSlot(this.root, 'own-said').textContent = sentence;
  }

  showEstimate(sentence: string): void {
    findSlot(this.root, 'own-estimate').textContent = sentence;
  }

  running(done: number, of: number): void {
    this.showBusy(true);
    const bar = this.root.querySelector<HTMLProgressElement>('[data-own-working] progress')!;
    [bar.max, bar.value] = [of, done];
    findSlot(this.root, 'own-progress').textContent = fill(this.t.running, { done, of });
    if (done === 0) this.say('');
  }

  rest(): void {
    this.showBusy(false);
  }

  offerFiles(): void {
    findSlot(this.root, 'own-files').hidden = false;
  }

  private showBusy(isBusy: boolean): void {
    showBusy(isBusy, findSlot(this.root, 'own-run'), findSlot(this.root, 'stop'));
    findSlot(this.root, 'own-working').hidden = !isBusy;
  }
}
