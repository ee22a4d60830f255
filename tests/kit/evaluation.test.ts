import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { smollm2, tinyModel } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { expectRefusal } from '../unit/kit/python';
import { linesOf } from './data';
import { judge } from './judge';
import { named, runIn } from './run';

const folder = unpacked('en');
const project = join(folder, '5-evaluation');
const evaluation = environment('evaluation');
const tiny = await tinyModel(join(folder, 'data/passages.jsonl'));
const real = await smollm2();

interface Scores {
  results: { kit_handbook: Record<string, number> };
}

/** Sits the first questions of the exam, with the command in the head of handbook.yaml. */
async function examined(model: string, limit: number) {
  await runIn(evaluation, 'python', ['exam.py'], { folder: project });
  const out = join(folder, `results-${limit}-${model.length}`);
  const { said, status } = await runIn(
    evaluation,
    'lm_eval',
    [
      '--model',
      'hf',
      '--model_args',
      model,
      '--include_path',
      '.',
      '--tasks',
      'kit_handbook',
      '--apply_chat_template',
      '--log_samples',
      '--output_path',
      out,
      '--limit',
      `${limit}`,
      '--device',
      'cpu',
    ],
    { folder: project },
  );
  expect(status, said).toBe(0);
  const [samples = ''] = globSync(`${out}/**/samples_kit_handbook*.jsonl`);
  const [written] = globSync(`${out}/**/results_*.json`);
  const { results } = JSON.parse(readFileSync(written!, 'utf8')) as Scores;
  return { scores: results.kit_handbook, samples };
}

const [tinyExam, noTiny] = named('handbook.yaml, by lm-evaluation-harness', evaluation, tiny);
describe.skipIf(noTiny)(tinyExam, () => {
  test('a model of random weights gets two questions wrong', async () => {
    const { scores } = await examined(`pretrained=${tiny.folder}`, 2);
    expect(scores).toMatchObject({ 'source,none': 0, 'quote,none': 0 });
  });
});

const [realExam, noReal] = named('handbook.yaml, with SmolLM2 of 135 M weights', evaluation, real);
describe.skipIf(noReal)(realExam, () => {
  test('asks, marks and converts two questions', async () => {
    const { scores, samples } = await examined(`pretrained=${real.folder}`, 2);
    for (const metric of ['source,none', 'quote,none'])
      expect([0, 0.5, 1]).toContain(scores[metric]);
    const { said } = await runIn(evaluation, 'python', ['answers.py', samples], {
      folder: project,
    });
    expect(said).toContain('14 answers in answers.jsonl');
    expect(said).toContain('12 questions were not asked.');
  });
});

const [judged, noJudge] = named('ragas_run.py, with a stand-in for the judge', evaluation);
describe.skipIf(noJudge)(judged, () => {
  const ragas = (env: Record<string, string>, ...args: string[]) =>
    runIn(evaluation, 'python', ['ragas_run.py', '--judge', 'stand-in', ...args], {
      folder: project,
      env,
    });

  test('asks the judge on loopback, and writes its verdict on each answer', async () => {
    await answered(evaluation);
    const { url, asked, close } = await judge();
    const { said, status } = await ragas({ OPENAI_API_KEY: 'none' }, '--url', url);
    close();
    expect(status, said).toBe(0);
    expect(said).toContain('10 answers to judge.');
    expect(asked.length).toBeGreaterThanOrEqual(30); // three requests an answer
    const [head, ...rows] = linesOf(project, 'judged.csv');
    expect(head).toMatch(/faithfulness.*context_recall/);
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  test('says in a sentence that it has no key', async () => {
    await answered(evaluation);
    expectRefusal(await ragas({ OPENAI_API_KEY: '' }), 'Set OPENAI_API_KEY');
  });
});

async function answered(ready: typeof evaluation): Promise<void> {
  await runIn(ready, 'python', ['exam.py'], { folder: project });
  writeFileSync(join(project, 'answers.jsonl'), '{"response":"The ferry is free."}\n'.repeat(14));
}
