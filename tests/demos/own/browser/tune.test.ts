import { existsSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { violations } from '../../../browser/axe';
import { overlook } from '../../../browser/model-host';
import { downloaded, file, open, page, until, useVisitor, visitor } from '../../../browser/visitor';
import { DESK, isWhole, root } from './own-page';

useVisitor(DESK);

const rows = () => root().locator('textarea[name=tuning-rows]');
const press = () => root().locator('[data-run-tuning]');
const read = () => root().locator('[data-rows-read]');
const status = () => root().locator('[data-tuning-status]');
const fault = () => root().locator('[data-tuning-fault]');

/** So many rows with one of two labels. */
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const [item, label] = at % 2 === 0 ? ['lamp', 'light'] : ['kettle', 'heat'];
    return JSON.stringify({ prompt: `File the ${item} number ${at + 1}.`, reply: label });
  }).join('\n');

async function enter(locale = 'en', query = ''): Promise<string[]> {
  const asked: string[] = [];
  await open('en/', DESK);
  page.on('request', (request) => asked.push(request.url()));
  await open(`${locale}/own/${query}#tune`);
  await rows().waitFor();
  return asked;
}

describe('before the press', () => {
  test.each(['en', 'zh'])(
    'each example stands there as rows with their rule: %s',
    async (locale) => {
      const asked = await enter(locale);
      for (const [name, count, rule, held] of [
        ['tickets', 60, 'fields', 12],
        ['facts', 60, 'contains', 12],
        ['style', 30, 'form', 6],
      ] as const) {
        await root().locator(`[data-tuning-example=${name}]`).click();
        await expect(read()).toContainText(String(count));
        await expect(root().locator('[name=tuning-rule]')).toHaveValue(rule);
        await expect(root().locator('[data-tuning-ran]')).toContainText(`${held}`);
      }
      await expect(root().locator('[name=tuning-form]')).toHaveValue(/In short: … Next: …/);
      await expect(root().locator('.gloss')).toHaveCount(locale === 'zh' ? 30 : 0);
      expect(asked.filter((url) => /\/lm\/|\.wasm|tuning\.worker/.test(url))).toEqual([]);
      await isWhole();
    },
  );

  test('pasted rows are read, and each fault is told with its line and a remedy', async () => {
    await enter();
    await rows().fill(`prompt,reply\n"A, b",yes\nonly one\nc,no`);
    await expect(read()).toContainText('2 rows read.');
    const faults = root().locator('[data-row-faults]');
    await expect(faults).toContainText('Line 3 has no reply to learn. Add one.');
    await expect(faults).toContainText('A run takes at least 6');
    await expect(press()).toHaveText('Tune on your rows');
    await expect(root().locator('[name=keep-runs]')).toBeEnabled();
    await press().click();
    await expect(fault()).toContainText('You have 2 rows that can be used.');
    await rows().fill(rowsOf(8));
    await expect(fault()).toBeHidden();
    await expect(press()).toHaveText('Tune on 8 rows');
    expect(await violations(page, 'x-material')).toEqual([]);
  });

  test('a file is read, and the questions of the shelf are taken', async () => {
    await enter();
    await root().locator('a[href="#shelf"]').click();
    const questions = file('questions.csv', 'question,answer\nWhen?,at ten\nWhere?,at pier six\n');
    await root().locator('input[name=material]').setInputFiles(questions);
    await root().locator('a[href="#tune"]').click();
    await root().locator('[data-take-shelf]').click();
    await expect(rows()).toHaveValue(
      /"content":"When\?"},\{"role":"assistant","content":"at ten"/i,
    );
    await root()
      .locator('[name=tuning-file]')
      .setInputFiles(file('rows.jsonl', rowsOf(7)));
    await expect(read()).toContainText('7 rows read.');
  });

  test('rows in Chinese are told before anything loads, and can be taken to the program', async () => {
    await enter('zh');
    const foreign = Array.from({ length: 8 }, (_, at) =>
      JSON.stringify({ prompt: `台灯第 ${at} 次一下雨就闪`, reply: '维修' }),
    );
    await rows().fill(foreign.join('\n'));
    await expect(root().locator('[data-foreign]')).toHaveText(/大约要切成 \d+ 个词元/);
    await expect(press()).toHaveText('仍然用这些数据微调');
    await root().locator('[data-foreign] a').click();
    const brought = page.locator('[data-rows-brought]');
    await expect(brought).toContainText('5 行用来训练，3 行用来提问');
    const saved = await downloaded(() => brought.locator('[data-save-rows=questions]').click());
    expect(String(saved).trim().split('\n')).toHaveLength(3);
  });

  test('settings come from the address and go there; rows never do', async () => {
    await enter('en', '?tune.seed=7&tune.rank=4&tune.passes=3&tune.workers=1');
    const settings = root().locator('[data-tuning-settings]');
    await settings.locator('summary').click();
    await expect(settings.locator('[name=seed]')).toHaveValue('7');
    await expect(settings.locator('[name=rank]')).toHaveValue('4');
    await settings.locator('[name=rank]').selectOption('16');
    await settings.locator('[name=passes]').fill('2');
    await rows().fill(rowsOf(6));
    await until(() => location.search.includes('tune.rank=16'));
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      'tune.seed': '7',
      'tune.rank': '16',
      'tune.passes': '2',
      'tune.workers': '1',
    });
    await settings.locator('[name=passes]').fill('400');
    await press().click();
    await expect(settings.locator('[data-error=passes]')).toContainText('from 1 to 40');
  });
});

test('a copy without the model says so beside the button, and keeps the rows', async () => {
  await enter();
  await visitor.context.route('**/lm/smollm2/**', (route) => route.fulfill({ status: 404 }));
  await rows().fill(rowsOf(8));
  await press().click();
  await expect(fault()).toContainText('this copy of the site was put online without it');
  await expect(press()).toBeEnabled();
  await expect(rows()).toHaveValue(rowsOf(8));
  overlook(visitor.faults, /request to .*lm\/smollm2/, /Failed to load resource/);
});

/** A machine with other work writes a reply in seconds. */
const PATIENCE = { timeout: 300_000 };
const areHere = existsSync(`dist/lm/smollm2/${SMOLLM2_FILES.at(-1)}`);

describe.skipIf(!areHere)('with the model of this site', { timeout: 700_000 }, () => {
  test('eight rows are learnt in one pass, stopped, gone on with, and leave as an adapter', async () => {
    await enter('en', '?tune.passes=1&tune.rank=2');
    await rows().fill(rowsOf(8));
    await press().click();
    const before = root().locator('[data-held-out-before]');
    await before.waitFor(PATIENCE);
    await expect(read()).toContainText('The run goes on with the rows as they were');
    await expect(before).toHaveAttribute('data-held-out-before', /^\d\/3$/);
    await root().locator('[data-stop-tuning]').click();
    await expect(status()).toHaveAttribute('data-tuning-status', 'stopped');
    await root().locator('[data-go-on]').click();
    await page.locator('[data-tuning-status=done]').waitFor(PATIENCE);
    await expect(status()).toHaveAttribute('data-tuning-step', '2');
    const heading = root().locator('[data-tuning-result] > h3');
    await expect(heading).toBeFocused();
    await expect.poll(async () => Math.round((await heading.boundingBox())!.y)).toBeLessThan(60);
    await expect(root().locator('[data-held-out-after]')).toHaveAttribute(
      'data-held-out-after',
      /^\d\/3$/,
    );
    await expect(root().locator('[data-forgotten]')).toHaveAttribute(
      'data-forgotten',
      /^\d+\/\d+$/,
    );
    await root().locator('[data-twice="everyday 0"]').click();
    await expect(root().locator('[data-open-twice]')).toContainText(
      'What is the capital of France?',
    );
    const zip = await downloaded(() => root().locator('[data-export=peft]').click());
    const files = unzipSync(new Uint8Array(zip));
    expect(Object.keys(files).map((path) => path.split('/')[1])).toEqual([
      'adapter_model.safetensors',
      'adapter_config.json',
      'rows-train.jsonl',
      'rows-held-out.jsonl',
      'run-card.md',
    ]);
    const card = new TextDecoder().decode(files['crossroads-adapter/run-card.md']);
    expect(card).toContain('seed 1, rank 2, alpha 4');
    expect(card).not.toMatch(/\{\w+\}|undefined|NaN/);
    await isWhole();
  });

  test('a browser that gives too little memory is told so in a sentence', async () => {
    await enter('en', '?tune.memory=100');
    await rows().fill(rowsOf(8));
    await press().click();
    await expect(fault()).toContainText('MB of memory, even for the slow way');
    await expect(status()).toHaveAttribute('data-tuning-status', 'failed');
  });
});
