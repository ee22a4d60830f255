import { describe, expect, test } from 'vitest';
import { runAndPause, standsOnce } from '../../../browser/demo';
import { fails, fillIn, finishes, press, said, savedRun, SMALL, tune } from './finetune-page';
import { forgiveRefused } from '../../trainer/browser/trainer-page';
import { standsAlone } from '../../../browser/picture-file';
import {
  fileOf,
  open,
  page,
  scrollWidth,
  until,
  useVisitor,
  visitor,
} from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/finetune/';

describe.each(['en', 'zh'])('x-finetune in /%s/', (locale) => {
  test('has the names that outside checks rely on, and a recorded figure', async () => {
    await open(`${locale}/demos/finetune/`);
    const names = `[name=method] input[name=rank] input[name=replay] [name=pace] [name=beside]
      [name=teach] input[name=facts]
      input[name=steps] input[name=stopsEarly] input[name=seed] button[data-run] button[data-pause]
      button[data-continue] [data-unseen] [data-change] .at-start>[data-samples] [data-estimate]
      button[data-export=csv] button[data-export=json] button[data-export=svg]`.split(/\s+/);
    await standsOnce(page.locator('x-finetune'), names);
    await expect
      .poll(async () => Number(await page.locator('[data-unseen]').getAttribute('data-unseen')))
      .toBeGreaterThan(0.5);
  });

  test('tunes all weights, asks new and old facts before and after, and exports everything', async () => {
    await open(`${locale}/demos/finetune/`);
    await fillIn({ ...SMALL, steps: '30' });
    await tune();
    const [run] = (await savedRun()).runs;
    expect(run!.looks[0]).toMatchObject({ step: 0 });
    const [first, last] = [run!.looks[0]!.shares, run!.looks.at(-1)!.shares];
    expect(first.old).toBeGreaterThan(0.9);
    expect(last.familiar).toBeGreaterThan(first.familiar!);
    await expect(page.locator('x-finetune [data-probe]')).toHaveCount(6);
    await expect(page.locator('[data-samples] p')).toHaveCount(4);
    await expect(page.locator('[data-backend]')).toHaveAttribute('data-backend', 'simd');
    await expect(page.locator('x-finetune [data-badge] [data-measured-on=you]')).toBeVisible();
    const rows = String(await fileOf('csv'))
      .trim()
      .split('\r\n');
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.join()).not.toMatch(/\{\w+\}|undefined/);
    expect(await standsAlone(await fileOf('svg'))).toBeGreaterThan(3);
  });
});

describe('a fine-tuning run', () => {
  const loss = async () => (await savedRun()).runs[0]!.loss;

  test('is the same for the same seed, paused or not, and different for another', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, facts: '40', steps: '20' });
    await tune();
    const unpaused = await loss();
    await runAndPause('x-finetune');
    await expect.poll(said).toContain('Paused at step');
    await finishes(() => press('continue'));
    expect(await loss()).toBe(unpaused);
    await fillIn({ ...SMALL, facts: '40', seed: '4' });
    await tune();
    expect(await loss()).not.toBe(unpaused);
  });

  test('starts only with its button, never by an edit or a link', async () => {
    await open(`${PATH}?finetune.replay=0.5&finetune.method=lora&finetune.rank=4`);
    await fillIn({ seed: '5' });
    await until(() => location.search.includes('finetune.seed=5'));
    await expect(page.locator('input[name=replay]')).toHaveValue('0.5');
    await expect(page.locator('[name=method]')).toHaveValue('lora');
    await expect(page.locator('x-finetune')).toHaveAttribute('data-status', 'idle');
    await expect(page.locator('x-finetune')).toHaveAttribute('data-runs', '0');
  });

  test('can be cancelled and started again', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, facts: '120', steps: '600' });
    await press('run');
    await page.waitForSelector('x-finetune[data-mine] [data-cancel]:visible');
    await press('cancel');
    await expect.poll(said).toContain('Stopped at step');
    await fillIn(SMALL);
    await tune();
    expect((await savedRun()).runs[0]!.step).toBeLessThanOrEqual(10);
  });

  test('states beforehand how long it takes, and which learning rate is fair', async () => {
    await open(PATH);
    await page.waitForSelector('x-finetune button[data-run]:enabled');
    const estimate = page.locator('[data-estimate]');
    await expect(estimate).toContainText('when you change a setting');
    await fillIn({ method: 'lora', beside: 'all' });
    await until(() =>
      /36,864 \+ 389,292 trainable weights; .* MB/.test(
        document.querySelector('[data-estimate]')!.textContent,
      ),
    );
    await expect(page.locator('[data-rate]')).toHaveText('Now 0.001 and 0.0002 at their highest.');
    await expect(page.locator('x-finetune')).toHaveAttribute('data-status', 'idle');
  });
});

test('LoRA of rank 2 adds two directions a matrix, the first two rows and columns four', async () => {
  await open(PATH);
  await page.waitForSelector('x-finetune button[data-run]:enabled');
  await fillIn({ ...SMALL, method: 'lora', rank: '2', beside: 'corner' });
  await tune();
  const { runs } = await savedRun();
  expect(runs.map(({ parameters }) => parameters)).toEqual([9_216, 9_168]);
  expect(runs.map(({ changes }) => new Set(changes.map(({ rank }) => rank)))).toEqual([
    new Set([2]),
    new Set([4]),
  ]);
  const ranks = () =>
    page
      .locator('[data-change] [data-rank]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.rank));
  await expect.poll(ranks).toEqual(['2', '4']);
  await page.locator('[data-matrix]').selectOption('0.qkv');
  await expect.poll(ranks).toEqual(['2', '4']);
  await expect(page.locator('[data-matrix]')).toHaveValue('0.qkv');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await scrollWidth()).toBeLessThanOrEqual(width);
  }
});

test('a run is started, paused and resumed with the keyboard alone', async () => {
  await open(PATH);
  await fillIn({ ...SMALL, facts: '60', steps: '30' });
  await page.locator('[name=seed]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('x-finetune button[data-pause]:enabled');
  await page.locator('[data-pause]').focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('x-finetune button[data-continue]:enabled');
  await expect(page.locator('[data-continue]')).toBeFocused();
  await finishes(() => page.keyboard.press('Enter'));
  expect((await savedRun()).runs[0]!.step).toBe(30);
});

describe('the fine-tuning demo explains', () => {
  test('an invalid number at its field, and Run starts nothing', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, facts: '-7.5' });
    await press('run');
    await expect(page.locator('[data-error=facts]')).toHaveText(/\d/);
    await page.waitForTimeout(300);
    await expect(page.locator('x-finetune')).not.toHaveAttribute('data-status', 'running');
    await expect(page.locator('x-finetune')).toHaveAttribute('data-runs', '0');
  });

  test.each([/world\/en\.json/, /models\/en\.bin/])('%s that does not load', async (file) => {
    await open(PATH);
    await visitor.context.route(file, (route) => route.abort());
    await fillIn(SMALL);
    expect(await fails(() => press('run'))).toContain('could not be loaded');
    await visitor.context.unroute(file);
    await finishes(() => page.locator('x-finetune [data-retry]').click());
    forgiveRefused();
  });
});
