import { WRITING } from '~/lib/language-model/writing';

interface LengthField {
  read(): string;
  write(most: number): void;
}

/**
 * The field for the length of an answer. The value proposed by an example suits the tiny models, which answer with a
 * word; for any other model it is raised, unless the reader has typed a number.
 */
export class Limit {
  private proposed: number;
  /** The last value set here; any other is the reader's. */
  private shown: number;

  constructor(private readonly field: LengthField) {
    this.proposed = this.shown = Number(field.read());
  }

  isTyped = (): boolean => this.field.read() !== String(this.shown);

  propose(most: number): void {
    this.proposed = most;
    this.show(most);
  }

  /** Restores a value typed by the reader. */
  type(most: number): void {
    this.field.write(most);
  }

  suit({ tiny }: { tiny: boolean }): void {
    if (!this.isTyped()) this.show(tiny ? this.proposed : Math.max(this.proposed, WRITING.most));
  }

  /** The value in the form that `propose` or `type` restores. */
  held(): { most: number; typed?: true } {
    return this.isTyped()
      ? { most: Number(this.field.read()), typed: true }
      : { most: this.proposed };
  }

  private show(most: number): void {
    this.shown = most;
    this.field.write(most);
  }
}
