import { flipsOf } from '~/lib/demos/guide/flips';
import { planFor } from '~/lib/demos/guide/plan';
import type { Answers, Question } from '~/lib/demos/guide/rules';
import type { Told } from '~/lib/demos/guide/told';
import type { GuideResult } from './state';

/** What the rules make of a set of answers. */
export const resultOf = (
  questions: readonly Question[],
  told: Told,
  answers: Answers,
): GuideResult => ({
  ...told,
  answers,
  plan: planFor(told.rules, answers),
  flips: flipsOf(questions, told.rules, answers),
});
