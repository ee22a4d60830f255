import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonOf } from '~/lib/scores/comparison';
import type { ScoreFile } from '~/lib/scores/file';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import { proposed } from '~/lib/scores/proposal';
import { readScores } from '~/lib/scores/read';
import { scoresOf } from '~/lib/scores/systems';
import { environment } from '../../scripts/kit/environment';
import { langfuseItems, langfuseScores, SIX } from '../unit/lib/scores/files';
import { PROMPTFOO, QUIET_PROMPTFOO } from './promptfoo';
import { named, run, runIn } from './run';

// What the current packages of other tools write of four questions and two systems is read as they state it.
const QUESTIONS = [0, 1, 2, 3].map((at) => `When does ferry ${at} leave?`);
const MARKS = [[0, 1, 0, 0], [1, 1, 1, 0]]; // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), 'kit-readers-'));
const at = (name: string) => join(folder, name);

/** The scores of some files, whose columns are taken as proposed. */
function scoresIn(files: readonly ScoreFile[]) {
  const known = new Map(files.flatMap(({ roles }) => [...roles]));
  const scores = scoresOf(files, proposed(files, known));
  return { ...scores, marks: scores.systems.map(({ marks }) => marks) };
}
const read = (paths: readonly string[]) =>
  paths.map((path) => readScores(path, readFileSync(at(path), 'utf8')) as ScoreFile);

const readers = environment('readers');
const [inPython, noPython] = named('Inspect, lm-evaluation-harness and Ragas', readers);
describe.skipIf(noPython)(inPython, () => {
  let counted: Record<string, number[]>;
  beforeAll(async () => {
    const program = resolve('tests/kit/python/readers.py');
    const { said, status } = await runIn(readers, 'python', [program], { folder });
    expect(status, said).toBe(0);
    counted = JSON.parse(readFileSync(at('counted.json'), 'utf8')) as typeof counted;
  });

  test.each([
    ['inspect', '*.json'], ['lm-eval', '**/samples*.jsonl'], ['ragas', 'index.csv'], ['ragas', 'plain.csv'],
    ['ragas', 'records.json'], ['ragas', 'columns.json'], ['ragas', 'lines.jsonl'],
  ])('%s, in %s', (tool, pattern) => {
    const files = read(globSync(`${tool}/*/${pattern}`, { cwd: folder }).sort());
    expect(files.map((file) => file.tool)).toEqual([tool, tool]);
    const scores = scoresIn(files);
    expect([scores.questions, scores.marks]).toEqual([QUESTIONS, MARKS]);
    expect(scores.systems[0]!.repeated).toBe(tool === 'inspect' ? 4 : 0);
    const { base, best } = comparisonOf(scores, scores.systems[0]!);
    expect([base.mean, best.mean]).toEqual(counted[tool]);
  }); // prettier-ignore
});

const reason = existsSync(PROMPTFOO) ? '' : 'promptfoo is not installed';
const [byPromptfoo, noPromptfoo] = named('promptfoo', { reason });
describe.skipIf(noPromptfoo)(byPromptfoo, () => {
  const FORMS = ['results.json', 'results.jsonl', 'results.csv'];
  const id = `file://${resolve('tests/kit/said.mjs')}`;
  const config = {
    prompts: ['{{question}}'],
    providers: ['one', 'two'].map((system) => ({ id, label: system, config: { system } })),
    tests: QUESTIONS.map((question, n) => ({
      vars: { question },
      assert: [{ type: 'equals', value: `${n}:10`, metric: 'exact' }],
    })),
  };
  beforeAll(async () => {
    writeFileSync(at('promptfooconfig.json'), JSON.stringify(config));
    const options = ['-c', 'promptfooconfig.json', '--no-cache', '--no-table', '-o', ...FORMS];
    const where = { folder, env: QUIET_PROMPTFOO(folder) };
    const { said, status } = await run(process.execPath, [PROMPTFOO, 'eval', ...options], where);
    expect(status, said).toBe(100);
  });

  test.each(FORMS)('in %s; an error of the provider has no mark', (name) => {
    const { systems, questions, without, marks } = scoresIn(read([name]));
    expect([questions, marks]).toEqual([QUESTIONS, [MARKS[0], [1, 1, 1, undefined]]]);
    expect(systems.map((system) => /one|two/.exec(system.name)![0])).toEqual(['one', 'two']);
    expect(without).toMatchObject({ failed: 1 });
    const [, { cost, tokens }] = systems as [object, (typeof systems)[0]];
    if (name !== 'results.csv') expect([cost, tokens]).toEqual([0.001, 7]);
  });

  test('with as many passed as it counts itself', () => {
    const text = readFileSync(at('results.json'), 'utf8');
    const counts = [...text.matchAll(/"testPassCount": ?(\d+)/g)].map(([, count]) => Number(count));
    expect(counts).toEqual([1, 3]);
  });
});

const SDK = '@langfuse/core@5.11.1';
const sdk = resolve('.cache/kit/langfuse');
const [byLangfuse, noLangfuse] = named('Langfuse', { reason: sdkInstalled() });

function sdkInstalled(): string {
  mkdirSync(sdk, { recursive: true });
  if (existsSync(join(sdk, 'node_modules/@langfuse/core'))) return '';
  writeFileSync(join(sdk, 'package.json'), '{"private":true}');
  const options = ['install', '--ignore-scripts', '--no-audit', SDK];
  const { status } = spawnSync('npm', options, { cwd: sdk });
  return status === 0 ? '' : `npm could not install ${SDK}`;
}

describe.skipIf(noLangfuse)(byLangfuse, () => {
  const { data } = JSON.parse(langfuseScores()) as { data: { traceId: string; value: number }[] };
  const RUNS = ([0, 1] as const).map((system) => JSON.parse(langfuseItems(system)) as { datasetRunItems: { datasetRunName: string }[] }); // prettier-ignore
  const categories = data.map((one) => ({ ...one, dataType: 'CATEGORICAL', value: 1 - Number(one.value), stringValue: one.value ? 'correct' : 'incorrect' })); // prettier-ignore
  const v3 = categories.map(({ traceId, ...one }) => {
    const subject = { kind: 'observation', id: 'o', traceId };
    return { ...one, projectId: 'p', subject, value: one.stringValue, stringValue: undefined };
  });
  const truths = v3.map((one, n) => ({ ...one, dataType: 'BOOLEAN', value: Boolean(data[n]!.value), subject: { kind: 'trace', id: data[n]!.traceId } })); // prettier-ignore
  const FORMS = [
    ["scores.GetScoresResponse['data']", data], ["scores.GetScoresResponse['data']", categories],
    ["scoresV3.GetScoresV3Response['data']", v3], ["scoresV3.GetScoresV3Response['data']", truths],
  ] as const; // prettier-ignore

  test('has these types', () => {
    const items = RUNS.map(
      (one) => ["commons.DatasetRunWithItems['datasetRunItems']", one.datasetRunItems] as const,
    );
    const lines = [...FORMS, ...items].map(([type, list], n) => `const of${n}: ${type} = ${JSON.stringify(list)};`); // prettier-ignore
    const head = "import type { commons, scores, scoresV3 } from '@langfuse/core';";
    writeFileSync(join(sdk, 'typed.ts'), [head, ...lines].join('\n'));
    const options = ['--noEmit', '--ignoreConfig', '--strict', '--skipLibCheck', '--module', 'preserve', '--target', 'esnext']; // prettier-ignore
    const tsc = [resolve('node_modules/typescript/bin/tsc'), ...options, 'typed.ts'];
    expect(spawnSync(process.execPath, tsc, { cwd: sdk, encoding: 'utf8' }).stdout).toBe('');
  });

  const RIGHT = [0, 1].map((system) => SIX.map((pair) => pair[system]));
  const marksIn = (scores: string, items: readonly string[]) => {
    const parts = [scores, ...items].map((text, n) => readScores(`part ${n}`, text));
    return scoresIn([ofLangfuse(parts as LangfusePart[])]).marks;
  };

  test.each(FORMS)(
    'in pages of %s',
    (_, list) =>
    expect(marksIn(JSON.stringify({ data: list }), RUNS.map((one) => JSON.stringify(one)))).toEqual(RIGHT), // prettier-ignore
  );

  // The columns of worker/src/features/database-read-stream/getDatabaseReadStream.ts: items don't name their run.
  const csvOf = (rows: readonly object[]) =>
    [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
      .map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join())
      .join('\n');
  test.each([['CSV', csvOf], ['JSON', (rows: readonly object[]) => JSON.stringify(rows)]] as const)('in tables that its pages export as %s', (_, form) => {
    const runs = RUNS.map((one) => one.datasetRunItems.map(({ datasetRunName: _name, ...item }) => item));
    expect(marksIn(form(categories), runs.map(form))).toEqual(RIGHT);
    expect(() => marksIn(form(categories), [form(runs.flat())])).toThrow('scores-runs');
  }); // prettier-ignore
});
