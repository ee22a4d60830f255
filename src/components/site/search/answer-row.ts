import type { KnownQuestion } from '~/lib/site-search/known-questions';

/** Transfer format of one of the ten answers. */
export type AnswerRow = [
  question: string,
  patterns: string,
  sentence: string,
  marks: [on: string, label: string][],
  links: [name: string, href: string][],
];

export interface KnownAnswer extends KnownQuestion {
  readonly sentence: string;
  readonly marks: AnswerRow[3];
  readonly links: readonly (readonly [name: string, href: string])[];
}

export function unpackAnswer(row: AnswerRow): KnownAnswer {
  const [question, patterns, sentence, marks, links] = row;
  return { question, patterns: patterns.split(','), sentence, marks, links };
}
