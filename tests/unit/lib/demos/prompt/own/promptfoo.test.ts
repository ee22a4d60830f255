import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promptfooConfig } from '~/lib/demos/prompt/own/promptfoo';
import type { OwnRow } from '~/lib/demos/prompt/own/rows';
import { openRule, type Rule, type RuleKind } from '~/lib/demos/prompt/own/rules';
import { filled, readTemplate } from '~/lib/demos/prompt/own/slots';
import { notRun } from '../../../real-scale/scripts';
import { readSchema } from './codes';

const rule = (kind: RuleKind, expected: string, anyCase = false): Rule => ({
  kind,
  expected,
  anyCase,
});
const row = (question: string, own?: Rule): OwnRow => ({
  line: 1,
  inputs: new Map([['my question', question]]),
  ...(own && { rule: own }),
});

const SCHEMA = '{"type": "object", "required": ["a"]}';
/** Each with an answer that it takes, and one that it does not. */
const CASES: [Rule, string, string][] = [
  [rule('contains', 'Tova'), 'It is Tova.', 'It is tova.'],
  [rule('contains', 'TOVA', true), 'It is tova.', 'It is Ruk.'],
  [rule('contains', '{{x}} {% y'), 'so {{x}} {% y', 'x'],
  [rule('equals', ' Tova '), '\nTova. ', 'Tova!'],
  [rule('equals', 'TOVA', true), 'Tova', 'Tov'],
  [rule('pattern', '^\\d{4}$'), '2026', '20261'],
  [rule('pattern', '^\\p{Lu}\\p{L}+$'), 'Ärger', 'tova'],
  [rule('pattern', 'tova$', true), 'It is TOVA', 'Tova.'],
  [rule('json-schema', SCHEMA), '{"a":1}', '{"b":1}'],
];
const variants = [
  { name: 'plain', text: '{my question}' },
  { name: 'braces', text: '{{{my question}}} {{% {{{{# {{' },
];

test('two slots never become one variable', () => {
  const asked = {
    line: 1,
    inputs: new Map([
      ['题目', 'a'],
      ['slot1', 'b'],
    ]),
  };
  const twice = { variants: [{ name: 'p', text: '{题目} {slot1}' }], rows: [asked] };
  const { prompts, tests } = promptfooConfig(twice, { models: [], most: 32 });
  expect(prompts[0]!.raw).toBe('{{slot1_}} {{slot1}}');
  expect(tests[0]!.vars).toEqual({ slot1_: 'a', slot1: 'b' });
});

test('a run as a configuration of promptfoo names prompts, inputs, rules and models', () => {
  const rows = [row('Who?', rule('equals', 'Tova')), row('When?')];
  const config = promptfooConfig({ variants, rows }, { models: ['qwen3:4b'], most: 32 });
  expect(config.prompts[0]).toEqual({ label: 'plain', raw: '{{slot1}}' });
  expect(config.tests).toEqual([
    {
      vars: { slot1: 'Who?' },
      options: { transform: expect.any(String) as string },
      assert: [{ type: 'equals', value: 'Tova' }],
    },
    { vars: { slot1: 'When?' } },
  ]);
  expect(config.providers[0]).toMatchObject({
    id: 'openai:chat:qwen3:4b',
    config: { max_tokens: 32 },
  });
  const none = promptfooConfig({ variants, rows }, { models: [], most: 32 });
  expect(none.providers[0]!.id).toBe('openai:chat:your-model');
});

const HARNESS = resolve('tests/promptfoo/node_modules/promptfoo/dist/src/index.js');
const reason = existsSync(HARNESS)
  ? ''
  : notRun('the exported configuration', 'promptfoo is not installed: npm test installs it');

/** Checks the configuration by promptfoo's own schema, and runs it with a model that repeats what it is asked. */
const RUN = `
  import promptfoo, { UnifiedConfigSchema } from ${JSON.stringify(HARNESS)};
  const config = JSON.parse(process.env.CONFIG);
  const checked = UnifiedConfigSchema.safeParse(config);
  if (!checked.success) throw checked.error;
  const run = await promptfoo.evaluate({ ...config, providers: ['echo'], writeLatestResults: false },
    { cache: false, showProgressBar: false, maxConcurrency: 1 });
  const { results } = await run.toEvaluateSummary();
  const told = results.map(({ promptIdx, testIdx, success, prompt }) =>
    ({ prompt: promptIdx, test: testIdx, success, raw: prompt.raw }));
  console.log('RESULTS ' + JSON.stringify(told));
`;

interface Told {
  prompt: number;
  test: number;
  success: boolean;
  raw: string;
}

function evaluated(config: object): Told[] {
  const folder = mkdtempSync(join(tmpdir(), 'promptfoo-'));
  try {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', RUN], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        CONFIG: JSON.stringify(config),
        PROMPTFOO_DISABLE_TELEMETRY: '1',
        PROMPTFOO_DISABLE_UPDATE: '1',
        PROMPTFOO_CONFIG_DIR: join(folder, '.promptfoo'),
      },
    });
    return JSON.parse(/^RESULTS (.*)$/m.exec(said)![1]!) as Told[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(reason)('the configuration, run by promptfoo', () => {
  test('asks the same prompts and judges as this site does', { timeout: 120_000 }, () => {
    const rows = CASES.flatMap(([own, right, wrong]) => [row(right, own), row(wrong, own)]);
    const told = evaluated(promptfooConfig({ variants, rows }, { models: [], most: 32 }));
    expect(told).toHaveLength(2 * rows.length);
    for (const { prompt, test, success, raw } of told) {
      const { inputs, rule: own } = rows[test]!;
      const asked = filled(readTemplate('A', variants[prompt]!.text), inputs);
      expect(raw.trim()).toBe(asked.trim());
      expect([asked, success]).toEqual([asked, openRule(own!, readSchema)(asked).right]);
    }
    const plain = told.filter(({ prompt }) => prompt === 0);
    expect(plain.filter(({ success }) => success)).toHaveLength(CASES.length);
  });
});
