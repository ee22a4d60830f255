import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '~/lib/kit/data-files';
import { notRun } from './scripts';
import { laidInto, unpacked, wordsIn } from './kit';

const HARNESS = resolve('tests/promptfoo/node_modules/promptfoo/dist/src/index.js');
const YAML = resolve('node_modules/yaml/dist/index.js');
const reason = existsSync(HARNESS)
  ? ''
  : notRun('the prompts of the kit', 'promptfoo is not installed: npm test installs it');

/** Reads the settings by the schema that promptfoo publishes, and runs them with the baseline. */
const RUN = `
  import { readFileSync } from 'node:fs';
  import yaml from ${JSON.stringify(YAML)};
  import promptfoo, { UnifiedConfigSchema } from ${JSON.stringify(HARNESS)};
  const written = yaml.parse(readFileSync('promptfooconfig.yaml', 'utf8'));
  const checked = UnifiedConfigSchema.safeParse(written);
  if (!checked.success) throw checked.error;
  const { default: tests } = await import(process.cwd() + '/tests.mjs');
  const { outputPath, evaluateOptions, ...suite } = written;
  const run = await promptfoo.evaluate({ ...suite, tests: tests(), writeLatestResults: false },
    { ...evaluateOptions, cache: false, showProgressBar: false });
  const { results } = await run.toEvaluateSummary();
  const told = results.map(({ promptIdx, success, gradingResult, error, response, prompt }) =>
    ({ prompt: promptIdx, success, reason: gradingResult?.reason, error, output: response?.output,
       asked: JSON.parse(prompt.raw).at(-1).content }));
  console.log('RESULTS ' + JSON.stringify(told));
`;

interface Told {
  prompt: number;
  success: boolean;
  reason: string;
  error: string | null;
  output: string;
  asked: string;
}

function evaluated(folder: string): Told[] {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', RUN], {
    cwd: `${folder}/1-prompting`,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PROMPTFOO_DISABLE_TELEMETRY: '1',
      PROMPTFOO_DISABLE_UPDATE: '1',
      PROMPTFOO_CONFIG_DIR: `${folder}/.promptfoo`,
      CANARY: 'leaked',
    },
  });
  return JSON.parse(/^RESULTS (.*)$/m.exec(said)![1]!) as Told[];
}

/** Signs at which a template of Nunjucks, or promptfoo itself, would do something. */
const SIGNS = [
  '{% raise %} {{ 7*7 }} {# x #}',
  '{{ range.constructor("return process.exit(3)")() }}',
  '{{ asked }} {{system}} {{ question }} {{expected}}',
  '{{ env.CANARY }} {% include "/etc/hostname" %}',
  'file:///etc/hostname package:x:y',
  '{% raw %} {{ {% {# #} }} %} {',
];

describe.skipIf(reason)('the prompts of the kit, run by promptfoo', () => {
  const kits = { en: unpacked('en'), zh: unpacked('zh') };

  test.each(['en', 'zh'] as const)(
    'are compared on fourteen questions, and the baseline gets some right (%s)',
    (language) => {
      const told = evaluated(kits[language]);
      expect(told).toHaveLength(28);
      for (const prompt of [0, 1]) {
        const right = told.filter((one) => one.prompt === prompt && one.success).length;
        expect(right).toBeGreaterThan(2);
        expect(right).toBeLessThan(14);
      }
      const wrong = told.find(({ success }) => !success)!;
      expect(wrong.reason).toMatch(/^It names .+, and right is .+\.$/);
    },
    120_000,
  );

  test('send a text full of templates unchanged, and judge the reply by it', () => {
    const folder = kits.en;
    const passages = SIGNS.map((sign, at) => ({
      id: `p${at}`,
      title: sign,
      text: `Boat ${'abcdef'[at]!.repeat(8)} leaves ${sign}`,
    }));
    const questions = SIGNS.map((sign, at) => ({
      question: `When does boat ${'abcdef'[at]!.repeat(8)} leave ${sign}?`,
      answers: [`p${at}`],
    }));
    const words = { ...wordsIn('en'), rule: 'file://{{ env.CANARY }}' };
    const data = { words, passages, questions };
    laidInto(folder, dataFiles(data));
    const told = evaluated(folder);
    expect(told).toHaveLength(6);
    for (const { asked, reason, error, output } of told) {
      for (const { text, title, id } of passages.filter(({ id }) => asked.includes(`[${id}] `)))
        expect(asked).toContain(`[${id}] ${title}\n${text}`);
      expect(asked).not.toContain('leaked');
      expect(error ?? '').not.toContain('Template');
      const { source, quote } = JSON.parse(output) as Record<'source' | 'quote', string | null>;
      if (source) expect(quote).toBe(passages.find(({ id }) => id === source)!.text);
      expect(reason).not.toMatch(/letter by letter/);
    }
    expect(told.some(({ success }) => success)).toBe(true);
  }, 120_000);
});
