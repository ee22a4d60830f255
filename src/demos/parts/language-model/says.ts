import { pieceOf } from '../../piece';
import { problemSaid } from '../../problem';
import type { ModelStrings } from './strings';

/** Writes the status, the problem and the progress of the panel. */
export class Says {
  constructor(
    private readonly root: HTMLElement,
    private readonly t: ModelStrings,
  ) {}

  say(sentence: string): void {
    const slot = pieceOf(this.root, 'lm-status');
    if (slot.textContent !== sentence) slot.textContent = sentence;
  }

  /** Shows a problem beside the button, or clears it when there is none; a screen reader says it too. */
  refuse(error: unknown): void {
    const slot = pieceOf(this.root, 'lm-problem');
    const { problems, locale, stopped } = this.t;
    slot.hidden = error === undefined;
    slot.textContent = error === undefined ? '' : (problemSaid(error, problems, locale) ?? stopped);
    if (error !== undefined) this.say('');
  }

  /** Shows progress; where the total is unknown the bar only shows that work goes on. */
  advance(words: string, done = 0, of = 0): void {
    const bar = this.root.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    pieceOf(this.root, 'lm-progress').textContent = words;
  }
}
