import { pieceOf } from '../../piece';
import { problemSaid } from '../../problem';
import type { ModelStrings } from './strings';

/** The places of the panel that tell how things are. */
export class Says {
  constructor(
    private readonly root: HTMLElement,
    private readonly t: ModelStrings,
  ) {}

  say(sentence: string): void {
    const slot = pieceOf(this.root, 'lm-status');
    if (slot.textContent !== sentence) slot.textContent = sentence;
  }

  /** What went wrong is shown beside the button, and said; nothing else changes. */
  refuse(error: unknown): void {
    const slot = pieceOf(this.root, 'lm-problem');
    const { problems, locale, stopped } = this.t;
    slot.hidden = error === undefined;
    slot.textContent = error === undefined ? '' : (problemSaid(error, problems, locale) ?? stopped);
    if (error !== undefined) this.say('');
  }

  /** How far something has come; without an end in sight the bar only says that it goes on. */
  advance(words: string, done = 0, of = 0): void {
    const bar = this.root.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    pieceOf(this.root, 'lm-progress').textContent = words;
  }
}
