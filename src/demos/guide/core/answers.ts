import type { Answers, Question } from './rules';

/** Answers to all questions: one that is not given is the first option. */
export const completed = (questions: readonly Question[], given: Answers): Answers =>
  Object.fromEntries(questions.map(({ id, options }) => [id, given[id] ?? options[0]!.id]));
