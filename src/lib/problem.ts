import { quoted } from './quote';

/** What the gaps of a sentence are filled with. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Something a reader brought cannot be used. `message` is the sentence in English; the code and the
 * values let a page say it in another language.
 */
export class Problem<Code extends string = string> extends Error {
  /** What a reader brought is in them as a sentence quotes it. */
  readonly values: ProblemValues;

  constructor(
    readonly code: Code,
    message: string,
    values: ProblemValues = {},
  ) {
    super(message);
    this.name = new.target.name;
    this.values = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? quoted(value) : value,
      ]),
    );
  }
}

/** A sentence with its gaps, such as `{name}`, filled; a gap without a value keeps its name. */
export function filled(sentence: string, values: ProblemValues): string {
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => quoted(String(values[gap] ?? gap)));
}
