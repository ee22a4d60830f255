import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import words from 'words:own-model';
import { formatQuestions } from '~/lib/ladder/format-exam';
import { factQuestions } from '~/lib/ladder/own-facts';
import {
  digestsOf,
  examsText,
  readReplies,
  RepliesProblem,
  rowsOfReplies,
  type Exams,
  type ModelReplies,
} from '~/lib/ladder/model-replies';
import { turnOf } from '~/lib/ladder/prompts';
import { ladderModelReplies } from '~/schemas/ladder';
import { seededRng } from '~/lib/math/rng';

const facts = Array.from({ length: 4 }, (_, at) => ({
  text: `Quay ${at} has cat ${at}.`,
  exam: `Which cat has quay ${at}?`,
  answer: `Cat ${at}`,
}));
const shown = { exam: facts.map((_, at) => [at, (at + 1) % 4]), unknown: [[0, 1]] };
const exams = {
  facts: factQuestions({ facts, unknown: ['Which dog has quay 9?'], shown }),
  format: formatQuestions({
    labels: ['lost'],
    examples: [{ text: 'A hat is gone.', line: 'LOST | - | -' }],
    messages: [{ text: 'My bag.', line: 'LOST | Tern Quay | -' }],
  }),
} satisfies Exams;

const rung = (answer = 'Cat 1'): ModelReplies => ({
  format: 'crossroads-rung',
  version: 1,
  model: { name: 'qwen3:8b' },
  digests: digestsOf(exams),
  replies: Object.values(exams)
    .flat()
    .map(({ task, road, question }) => ({ task, road, question, answer })),
});

function problemOf(run: () => unknown): RepliesProblem | undefined {
  try {
    run();
    return undefined;
  } catch (problem) {
    if (!(problem instanceof RepliesProblem)) throw problem;
    for (const { problems } of Object.values(words)) expect(problems[problem.code]).toBeTruthy();
    return problem;
  }
}

test('a rung is marked by the rules of the page', () => {
  const rows = rowsOfReplies(readReplies(JSON.stringify(rung())), exams);
  const row = (task: string, road: string) =>
    rows.find((one) => one.task === task && one.road === road);
  expect(row('facts', 'fact')).toMatchObject({ right: 1, n: 4 });
  expect(row('facts', 'minilm-4')).toMatchObject({ right: 1, n: 4, found: 4 });
  expect(row('unknown', 'closed')).toMatchObject({ right: 0, n: 1 });
  expect(row('format', 'closed')).toMatchObject({ right: 0, n: 1 });
});

test('a rung that is sent is what the schema of content/ladder/rungs wants', () => {
  const sent = JSON.parse(JSON.stringify({ ...rung(), by: 'run.py' })) as ModelReplies;
  expect(rowsOfReplies(ladderModelReplies.parse(sent), exams)).toEqual(
    rowsOfReplies(rung(), exams),
  );
  expect(ladderModelReplies.safeParse({ ...sent, model: { name: 'm'.repeat(41) } }).success).toBe(
    false,
  );
  expect(ladderModelReplies.safeParse({ ...sent, replies: [] }).success).toBe(false);
});

describe('a rung is refused', () => {
  const [first, ...rest] = rung().replies;
  test.each([
    ['{', 'rung-other'],
    [JSON.stringify({ ...rung(), format: 'other' }), 'rung-other'],
    [JSON.stringify({ ...rung(), model: {} }), 'rung-other'],
    [JSON.stringify({ ...rung(), version: 2 }), 'rung-later'],
    [JSON.stringify({ ...rung(), digests: { facts: '0123' } }), 'rung-exam'],
    [JSON.stringify({ ...rung(), digests: {} }), 'rung-other'],
    [JSON.stringify({ ...rung(), replies: rest }), 'rung-few'],
    [JSON.stringify({ ...rung(), replies: [{ ...first, answer: 7 }, ...rest] }), 'rung-other'],
  ])('%#: %s', (text, code) => {
    expect(problemOf(() => rowsOfReplies(readReplies(text), exams))?.code).toBe(code);
  });

  test('with a sentence, whatever it holds', () => {
    forAll(fc.oneof(fc.string(), fc.json()), (text) => void problemOf(() => readReplies(text)));
    const rng = seededRng(54);
    const text = JSON.stringify(rung());
    const pick = (of: number) => Math.floor(rng() * of);
    for (let turn = 0; turn < 2_000; turn++) {
      const at = pick(text.length);
      const signs = ['', '"', 'null', '[]', '{}', '7', '\u0000'][pick(7)]!;
      const mutated = text.slice(0, at) + signs + text.slice(at + pick(30));
      problemOf(() => rowsOfReplies(readReplies(mutated), exams));
    }
  });
});

test('an exam’s digest changes with every word that is asked', () => {
  const [one, ...others] = exams.format;
  const changed = { format: [{ ...one!, question: 'My hat.' }, ...others] };
  expect(digestsOf(changed).format).not.toBe(digestsOf(exams).format);
  expect(Object.keys(digestsOf(exams))).toEqual(['facts', 'format']);
});

test('the file of the exams has every turn once', () => {
  const { shared, exams: written } = JSON.parse(examsText(exams)) as {
    shared: string[];
    exams: Record<
      'facts' | 'format',
      { digest: string; questions: { begin: number; prompt: string }[] }
    >;
  };
  expect(new Set(shared).size).toBe(shared.length);
  for (const task of ['facts', 'format'] as const) {
    const turns = written[task].questions.map(({ begin, prompt }) => shared[begin]! + prompt);
    expect(turns).toEqual(exams[task].map(({ prompt }) => turnOf(prompt)));
  }
});
