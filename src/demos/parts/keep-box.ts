import { MOST_CHARACTERS, removeLocal, whenForgotten, writeLocal } from '~/browser/storage';

interface Keeping {
  key: string;
  text: () => string;
  words: { saved: string; forgotten: string; refused: string };
  /** Shows a sentence next to the box; in a live region that every run fills it would be lost. */
  say: (sentence: string) => void;
}

/**
 * A checkbox that stores the reader's text on this device. If storing fails, the box is unticked and says why; an
 * unticked box leaves nothing stored.
 */
export class KeepBox {
  constructor(
    private readonly box: HTMLInputElement,
    private readonly keeping: Keeping,
  ) {
    box.addEventListener('change', () => {
      if (box.checked) this.again(keeping.words.saved);
      else this.stop(keeping.words.forgotten);
    });
    whenForgotten((key) => {
      if (key === keeping.key && box.checked) this.stop(keeping.words.forgotten);
    });
  }

  /** Stores the changed text if the box is ticked, and shows the sentence. */
  again(sentence = ''): void {
    if (!this.box.checked) return;
    const { key, say, words } = this.keeping;
    const text = this.keeping.text();
    if (text.length > MOST_CHARACTERS || !writeLocal(key, text)) this.stop(words.refused);
    else if (sentence) say(sentence);
  }

  /** Removes the stored text and shows the sentence. */
  private stop(sentence: string): void {
    this.box.checked = false;
    removeLocal(this.keeping.key);
    this.keeping.say(sentence);
  }
}
