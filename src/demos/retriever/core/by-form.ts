/** A token of the question, the terms of the text that it means, and the number of pages that have one of them. */
export interface Term {
  term: string;
  forms: string[];
  df: number;
  /** True of one that the language needs rather than the question. */
  small: boolean;
}

export const byForm = <W extends Pick<Term, 'term' | 'forms'>>(words: readonly W[]) =>
  new Map(words.flatMap((word) => [word.term, ...word.forms].map((form) => [form, word] as const)));
