import { describe, expect, test } from 'vitest';
import { seededRng, shuffle } from '~/lib/math/rng';
import { CONTENDERS, TASKS } from '~/lib/four-roads/names';
import { fourRoadsFields } from '~/lib/four-roads/settings';
import type { Task } from '~/lib/four-roads/task';
import { answerAll, judged } from '~/lib/four-roads/outcome/answers';
import { holds } from '~/lib/four-roads/outcome/same';
import { oldText } from '~/lib/four-roads/training/tuned';
import { resultOf } from '~/lib/four-roads/outcome/outcome';
import { openSaved } from '~/lib/tinylm';
import { relationOf } from '~/lib/world';
import { fastBackend, shippedModel } from '../../../../scripts/record/model';
import { longTests } from '../../long-tests';
import { LANGUAGES, taskOf, walk } from './means';

const longTest = longTests(
  'the fairness of the lab',
  'tests/unit/lib/four-roads/fairness.test.ts',
  'public/models/*.bin',
);

/** Every text that a road may learn from or show, beside passages. */
const shown = ({ rule, later = [], ...first }: Task) => [
  ...[first, ...later].flatMap(({ taught, examples, facts }) => [
    ...taught.map(({ tokens }) => tokens),
    ...examples.map(({ question, answer }) => [...question, ...answer]),
    ...facts,
  ]),
  rule,
];

describe.each(LANGUAGES)('every task (%s)', (language) => {
  test.each(TASKS)('keeps its questions out of everything that roads get: %s', (name) => {
    for (const seed of [1, 2, 3, 10]) {
      const task = taskOf(name, language, seed);
      const texts = [...shown(task), ...task.passages.map(({ tokens }) => tokens)];
      const leaked = task.questions.filter(({ question }) =>
        texts.some((text) => holds(text, question)),
      );
      expect(leaked).toEqual([]);
    }
  });

  test.each(TASKS)('keeps its questions out of the old text that roads replay: %s', (name) => {
    const task = taskOf(name, language, 1);
    const next = oldText(task, 1);
    const rows = Array.from({ length: 400 }, () => next().tokens);
    const leaked = task.questions.filter(({ question }) =>
      rows.some((row) => holds(row, question)),
    );
    expect(leaked).toEqual([]);
  });

  test.each(TASKS)('gives full marks to a road that knows the answers: %s', (name) => {
    const task = taskOf(name, language);
    const questions = task.questions.map((asked) => {
      const prompt = { tokens: asked.question, passages: [], examples: [] };
      const written = asked.answer.map((token) => ({ token, probability: 1, likeliest: [] }));
      return judged(task, asked, prompt, written);
    });
    const forgetting = { old: 1, read: 1, abstain: 1, fewshot: 1 };
    const result = resultOf({ road: 'base', seed: 1, questions, forgetting, cost: {} as never });
    expect(result.marks).toBe('1'.repeat(questions.length));
  });
});

/** The answers of all questions about one relation change places. */
function withShuffledAnswers(task: Task): Task {
  const rng = seededRng(5);
  const pools = new Map<number, (readonly number[])[]>();
  for (const { cell, answer } of task.questions)
    pools.set(relationOf(cell), [...(pools.get(relationOf(cell)) ?? []), answer]);
  for (const [relation, answers] of pools) pools.set(relation, shuffle(answers, rng));
  const questions = task.questions.map((asked) => ({
    ...asked,
    answer: pools.get(relationOf(asked.cell))!.pop()!,
  }));
  return { ...task, questions };
}

/** With twelve to twenty values a relation a guess is right in one case of sixteen or so. */
const CHANCE = 0.15;

describe('with shuffled answers', () => {
  const task = withShuffledAnswers(taskOf('facts', 'en', 21));

  longTest.each(CONTENDERS)('no road is better than chance: %s', (road) => {
    const { accuracy } = walk(road, task);
    expect(accuracy).toBeLessThan(CHANCE);
  });

  longTest.each(fourRoadsFields.search.options)('no search is better than chance: %s', (search) => {
    expect(walk('rag', task, { search }).accuracy).toBeLessThan(CHANCE);
  });
});

describe('with randomly assigned departments', () => {
  const task = taskOf('routing', 'en', 21);
  const desks = shuffle(
    task.questions.map(({ answer }) => answer),
    seededRng(5),
  );
  const dealt = {
    ...task,
    questions: task.questions.map((asked, i) => ({ ...asked, answer: desks[i]! })),
  };

  longTest.each(['rule', 'examples', 'finetune'] as const)(
    'no road is better than chance: %s',
    (road) => {
      expect(walk(road, dealt).accuracy).toBeLessThan(0.3);
    },
  );
});

test.each(LANGUAGES)(
  'given only the right sentence (%s), the base model answers from it',
  (language) => {
    const task = taskOf('facts', language);
    const { start, markers } = task.world.lexicon;
    const model = openSaved(shippedModel(language), fastBackend());
    const prompts = task.questions.map(({ cell, question }) => {
      const { tokens } = task.passages.find((passage) => passage.cell === cell)!;
      return { tokens: [start, markers.note, ...tokens, ...question], passages: [], examples: [] };
    });
    const right = answerAll(model, task, task.questions, prompts).filter((each) => each.correct);
    expect(right.length / task.questions.length).toBeGreaterThanOrEqual(0.95);
  },
);
