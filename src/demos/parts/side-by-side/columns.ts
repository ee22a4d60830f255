import type { NextTokens } from '~/lib/language-model/aligned';
import type { WriterAbout } from '~/lib/language-model/about';
import type { WrittenAnswer } from '~/lib/language-model/writing';

/** What one model said to a prompt. */
export interface Column extends NextTokens {
  about: WriterAbout;
  /** It told all its tokens. */
  whole: boolean;
  /** Greedy: the likeliest token each time. */
  goesOn: WrittenAnswer;
}

/** What was asked so far: the columns of each prompt, in the order in which they came. */
export class Columns {
  private readonly asked = new Map<string, Column[]>();

  of(prompt: string): readonly Column[] {
    return this.asked.get(prompt) ?? [];
  }

  /** The same model asked again takes the place of its column. */
  add(prompt: string, column: Column): void {
    const others = this.of(prompt).filter(({ about }) => about.id !== column.about.id);
    this.asked.set(prompt, [...others, column]);
  }

  remove(prompt: string, id: string): void {
    const left = this.of(prompt).filter(({ about }) => about.id !== id);
    if (left.length > 0) this.asked.set(prompt, left);
    else this.asked.delete(prompt);
  }

  /** Every prompt that has a column. */
  prompts(): string[] {
    return [...this.asked.keys()];
  }
}
