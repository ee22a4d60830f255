import { wordsOf } from '~/demos/kit/words';
import type { Words as KitStrings } from 'words:parts';

/** Fields that an example or a file may fill in. */
interface Bench<Text> {
  /** Their content before the reader has typed anything. */
  empty: Text;
  read(): Text;
  fill(text: Text): void;
  /** Adds a button to the page that calls the function. */
  offer(undo: () => void): void;
}

/** Undo for the reader's texts that something has replaced: they are restored one after another. */
export class Undo<Text> {
  /** Replaced texts as JSON, newest last. */
  private replaced: readonly string[] = [];
  /** Texts that are not the reader's: the empty one, and unchanged examples. */
  private readonly given: Set<string>;
  private isOffered = false;

  constructor(private readonly bench: Bench<Text>) {
    this.given = new Set([JSON.stringify(bench.empty)]);
  }

  /** Replaces the current text by an example. */
  example(fillIn: () => void): void {
    this.replace(fillIn);
    this.given.add(this.now());
  }

  /** Replaces the current text by another one of the reader's, for example from a file. */
  replace(fillIn: () => void): void {
    const before = this.now();
    fillIn();
    if (this.given.has(before) || before === this.now()) return;
    this.replaced = [...this.replaced.filter((text) => text !== before), before];
    if (!this.isOffered) this.bench.offer(this.restore);
    this.isOffered = true;
  }

  /**
   * Restores the newest replaced text. The current text becomes the
   * oldest one, so that pressing the button loses nothing either.
   */
  private restore = (): void => {
    const before = this.now();
    const others = this.replaced.filter((text) => text !== before);
    const text = others.pop();
    if (text === undefined) return;
    this.bench.fill(JSON.parse(text) as Text);
    this.replaced = [before, ...others];
  };

  private now(): string {
    return JSON.stringify(this.bench.read());
  }
}

/** A button that restores a replaced text; see `Undo`. */
export function undoButton(undo: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.back = '';
  button.textContent = wordsOf<KitStrings>('parts').back;
  button.addEventListener('click', undo);
  return button;
}
