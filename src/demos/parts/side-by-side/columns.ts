import type { NextTokens } from '~/lib/language-model/aligned';
import type { WriterAbout } from '~/lib/language-model/about';
import type { WrittenAnswer } from '~/lib/language-model/writing';

/** One model's response to a prompt. */
export interface Column extends NextTokens {
  about: WriterAbout;
  /** True if it includes all of the model's tokens. */
  whole: boolean;
  /** Its greedy continuation: the most likely token each time. */
  goesOn: WrittenAnswer;
}

/** The responses so far: the columns of each prompt, in the order in which they came. */
export class Columns {
  private readonly asked = new Map<string, Column[]>();

  of(prompt: string): readonly Column[] {
    return this.asked.get(prompt) ?? [];
  }

  /** Adds a column; the same model asked again replaces its earlier one. */
  add(prompt: string, column: Column): void {
    const others = this.of(prompt).filter(({ about }) => about.id !== column.about.id);
    this.asked.set(prompt, [...others, column]);
  }

  remove(prompt: string, id: string): void {
    const left = this.of(prompt).filter(({ about }) => about.id !== id);
    if (left.length > 0) this.asked.set(prompt, left);
    else this.asked.delete(prompt);
  }

  /** All prompts that have a column. */
  prompts(): string[] {
    return [...this.asked.keys()];
  }
}
