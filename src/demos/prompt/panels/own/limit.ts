import { WRITING } from '~/lib/language-model/writing';

/**
 * The field for the length of an answer. The value proposed by an example suits the tiny models, which answer with a
 * word; for any other model it is raised, unless the reader has typed a number.
 */
export class Limit {
  private proposed: number;
  /** The last value set here; any other is the reader's. */
  private shown: number;

  constructor(private readonly field: { value: string }) {
    this.proposed = this.shown = Number(field.value);
  }

  isTyped = (): boolean => this.field.value !== String(this.shown);

  propose(most: number): void {
    this.proposed = most;
    this.show(most);
  }

  /** Restores a value typed by the reader. */
  type(most: number): void {
    this.field.value = String(most);
  }

  suit({ tiny }: { tiny: boolean }): void {
    if (!this.isTyped()) this.show(tiny ? this.proposed : Math.max(this.proposed, WRITING.most));
  }

  /** The value in the form that `propose` or `type` restores. */
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
