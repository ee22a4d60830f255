import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { settingsOfRun } from '~/lib/settings/table';
import type { Answers, Question, Rule } from '~/demos/guide/core/rules';
import { guideFields } from '~/demos/guide/core/settings';
import { guide } from '~/schemas/guide';
import { flipsOf } from '~/demos/guide/core/flips';
import { measurementFor } from '~/demos/guide/core/measure';
import { planFor } from '~/demos/guide/core/plan';

const content = () => guide.parse(parse(readFileSync('content/guide.yaml', 'utf8')));

/** @throws RangeError for a config that no run could have */
export function settingsOf(given: Record<string, unknown>): Answers {
  const answers = settingsOfRun(guideFields(content().questions), given);
  return Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, String(one)]));
}

/** The steps, the points of each road, the number of test questions, and how many single answers would change the roads. */
export async function snapshot(config: Record<string, unknown>) {
  return { cells: guideCells(content(), settingsOf(config)) };
}

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
function guideCells(
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
