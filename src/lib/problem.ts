/** What the gaps of a sentence are filled with. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Something a reader brought cannot be used. `message` is the sentence in English; the code and the
 * values let a page say it in another language.
 */
export class Problem<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly values: ProblemValues = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A sentence with its gaps, such as `{name}`, filled; a gap without a value keeps its name. */
export function filled(sentence: string, values: ProblemValues): string {
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => String(values[gap] ?? gap));
}
