import type { KnownQuestion } from '~/lib/site-search/known-questions';

/**
 * Transfer format of one of the ten answers: question, patterns, marked sentence, kind and words of its badge, links.
 */
export type AnswerRow = [
  question: string,
  patterns: string,
  sentence: string,
  kind: string,
  badge: string,
  links: [name: string, href: string][],
];

/** A question with an answer in a sentence above the results. */
export interface KnownAnswer extends KnownQuestion {
  readonly sentence: string;
  readonly kind: string;
  readonly badge: string;
  readonly links: readonly (readonly [name: string, href: string])[];
}

export function unpackAnswer(row: AnswerRow): KnownAnswer {
  const [question, patterns, sentence, kind, badge, links] = row;
  return { question, patterns: patterns.split(','), sentence, kind, badge, links };
}
