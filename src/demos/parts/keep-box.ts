import { forget, keep } from '~/browser/kept';

/** What browsers grant a site is shared by all of its demos. */
export const KEPT_CHARACTERS = 200_000;

interface Keeping {
  /** Under what name the browser keeps it. */
  key: string;
  /** What there is to keep. */
  text: () => string | Promise<string>;
  /** Where a text may be too long in other ways than by its characters. */
  fits?: (text: string) => boolean;
  words: { kept: string; forgotten: string; refused: string; tooLong?: string };
  /** Says a sentence beside the box: a live region that every run fills would lose it. */
  say: (sentence: string) => void;
}

/**
 * A box that keeps on this device what a reader has written. Where that cannot be kept any more, the box is unticked
 * and says why; an unticked box leaves nothing behind.
 */
export class KeepBox {
  constructor(
    private readonly box: HTMLInputElement,
    private readonly keeping: Keeping,
  ) {
    box.addEventListener('change', () => void this.turned());
  }

  /** The text has changed: it is kept again, if that is wanted. @returns whether it is kept */
  async again(): Promise<boolean> {
    if (!this.box.checked) return false;
    const trouble = await this.trouble();
    if (trouble !== undefined) this.stop(trouble);
    return trouble === undefined;
  }

  /** Keeps nothing any more, and says that. */
  stop(sentence: string): void {
    this.box.checked = false;
    forget(this.keeping.key);
    this.keeping.say(sentence);
  }

  private async turned(): Promise<void> {
    const { words, say } = this.keeping;
    if (!this.box.checked) this.stop(words.forgotten);
    else if (await this.again()) say(words.kept);
  }

  /** Keeps the text. @returns why it is not kept, if it is not */
  private async trouble(): Promise<string | undefined> {
    const { key, words, fits = isShort } = this.keeping;
    const text = await this.keeping.text();
    if (!this.box.checked) return words.forgotten; // changed their mind meanwhile
    if (!fits(text)) return words.tooLong ?? words.refused;
    return keep(key, text) ? undefined : words.refused;
  }
}

const isShort = (text: string): boolean => text.length <= KEPT_CHARACTERS;
