import type { Answers, Question } from './rules';

/** Answers to all questions; a missing one is the first option. */
export const completed = (questions: readonly Question[], given: Answers): Answers =>
  Object.fromEntries(questions.map(({ id, options }) => [id, given[id] ?? options[0]!.id]));
