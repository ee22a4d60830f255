import { WRITING } from '~/lib/language-model/writing';

/**
 * The field for the length of an answer. What an example proposes there suits the tiny models, which answer with a word;
 * for any other model it is raised, unless the reader has typed a number.
 */
export class Limit {
  private proposed: number;
  /** What was last filled in here; another value is the reader's. */
  private shown: number;

  constructor(private readonly field: { value: string }) {
    this.proposed = this.shown = Number(field.value);
  }

  isTyped = (): boolean => this.field.value !== String(this.shown);

  propose(most: number): void {
    this.proposed = most;
    this.show(most);
  }

  /** What a reader typed comes back. */
  type(most: number): void {
    this.field.value = String(most);
  }

  suit({ tiny }: { tiny: boolean }): void {
    if (!this.isTyped()) this.show(tiny ? this.proposed : Math.max(this.proposed, WRITING.most));
  }

  /** As `propose` or `type` would have it back. */
  held(): { most: number; typed?: true } {
    return this.isTyped()
      ? { most: Number(this.field.value), typed: true }
      : { most: this.proposed };
  }

  private show(most: number): void {
    this.shown = most;
    this.field.value = String(most);
  }
}
