import { wordsOf } from '~/demos/kit/words';
import type { KitStrings } from './en';

/** Fields that an example or a file may fill. */
interface Bench<Text> {
  /** What they hold before anybody has written. */
  empty: Text;
  read(): Text;
  fill(text: Text): void;
  /** Puts a button into the page that does this. */
  offer(bringBack: () => void): void;
}

/** What a reader had written before something took its place: it can be brought back, one text after another. */
export class WayBack<Text> {
  /** As JSON, the newest last. */
  private held: readonly string[] = [];
  /** What no reader has written: nothing, and examples as they came. */
  private readonly given: Set<string>;
  private isOffered = false;

  constructor(private readonly bench: Bench<Text>) {
    this.given = new Set([JSON.stringify(bench.empty)]);
  }

  /** An example takes the place of what stands there. */
  example(fillIn: () => void): void {
    this.replace(fillIn);
    this.given.add(this.now());
  }

  /** A text of the reader's, from a file perhaps, takes the place of what stands there. */
  replace(fillIn: () => void): void {
    const before = this.now();
    fillIn();
    if (this.given.has(before) || before === this.now()) return;
    this.held = [...this.held.filter((text) => text !== before), before];
    if (!this.isOffered) this.bench.offer(this.bringBack);
    this.isOffered = true;
  }

  /** What stands there goes to the end of the line, so that no press of the button loses anything either. */
  private bringBack = (): void => {
    const before = this.now();
    const others = this.held.filter((text) => text !== before);
    const text = others.pop();
    if (text === undefined) return;
    this.bench.fill(JSON.parse(text) as Text);
    this.held = [before, ...others];
  };

  private now(): string {
    return JSON.stringify(this.bench.read());
  }
}

/** Brings back what something else took the place of; see `WayBack`. */
export function backButton(bringBack: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.back = '';
  button.textContent = wordsOf<KitStrings>('parts').back;
  button.addEventListener('click', bringBack);
  return button;
}
