import { flipsOf } from './flips';
import { measurementFor } from './measure';
import { planFor } from './plan';
import type { Answers, Question, Rule } from './rules';

/** The parts of the guide that a record counts. */
interface Counted {
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  /** Aims by the answer to `error`: a rate or a margin. */
  readonly measures: Readonly<
    Record<string, { rate?: number | undefined; margin?: number | undefined }>
  >;
}

/** Numbers that prose may quote: `step/rag`, `score/finetune`, `questions`, `flips`, `rules`. */
export function guideCells(
  { questions, rules, measures }: Counted,
  answers: Answers,
): Record<string, number> {
  const { steps, left } = planFor(rules, answers);
  const { rate, margin = 0 } = measures[answers.error!]!;
  const test = measurementFor(rate === undefined ? { margin } : { rate }, answers.time === 'week');
  return {
    rules: rules.length,
    asked: questions.length,
    sets: questions.reduce((product, { options }) => product * options.length, 1),
    ...Object.fromEntries(steps.map(({ road }, at) => [`step/${road}`, at + 1])),
    ...Object.fromEntries([...steps, ...left].map(({ road, score }) => [`score/${road}`, score])),
    questions: test.questions,
    flips: flipsOf(questions, rules, answers).length,
  };
}
