import { MOST_CHARACTERS, removeLocal, whenForgotten, writeLocal } from '~/browser/storage';

interface Keeping {
  key: string;
  text: () => string | Promise<string>;
  words: { saved: string; forgotten: string; refused: string; tooLong?: string };
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
    box.addEventListener('change', () => void this.turned());
    whenForgotten((key) => {
      if (key === keeping.key && box.checked) this.stop(keeping.words.forgotten);
    });
  }

  /** Stores the changed text if the box is ticked, and shows the sentence. @returns true if it is stored */
  async again(sentence = ''): Promise<boolean> {
    if (!this.box.checked) return false;
    const trouble = await this.trouble();
    if (trouble !== undefined) this.stop(trouble);
    else if (sentence && this.box.checked) this.keeping.say(sentence);
    return trouble === undefined;
  }

  /** Removes the stored text and shows the sentence. */
  stop(sentence: string): void {
    this.box.checked = false;
    removeLocal(this.keeping.key);
    this.keeping.say(sentence);
  }

  private async turned(): Promise<void> {
    const { words } = this.keeping;
    if (this.box.checked) await this.again(words.saved);
    else this.stop(words.forgotten);
  }

  /** Stores the text. @returns the reason if it was not stored */
  private async trouble(): Promise<string | undefined> {
    const { key, words } = this.keeping;
    const text = await this.keeping.text();
    if (!this.box.checked) return words.forgotten; // unticked in the meantime
    if (text.length > MOST_CHARACTERS) return words.tooLong ?? words.refused;
    return writeLocal(key, text) ? undefined : words.refused;
  }
}
