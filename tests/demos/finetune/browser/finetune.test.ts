import { describe, expect, test } from 'vitest';
import { standsOnce } from '../../../browser/demo';
import { fillIn, savedRun, SMALL, tune } from './finetune-page';
import { standsAlone } from '../../../browser/picture-file';
import { fileOf, open, page, scrollWidth, until, useVisitor } from '../../../browser/visitor';

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
    const first = run!.looks[0]!.shares;
    const last = run!.looks.at(-1)!.shares;
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

test('a fine-tuning run states beforehand how long it takes, and which learning rate is fair', async () => {
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

test('LoRA of rank 2 adds two directions a matrix, the first two rows and columns four', async () => {
  await open(PATH);
  await page.waitForSelector('x-finetune button[data-run]:enabled');
  await fillIn({ ...SMALL, method: 'lora', rank: '2', beside: 'corner' });
  await tune();
  const { runs } = await savedRun();
  expect(runs.map(({ parameters }) => parameters)).toEqual([9_216, 9_168]);
  expect(runs.map(({ changes = [] }) => new Set(changes.map(({ rank }) => rank)))).toEqual([
    new Set([2]),
    new Set([4]),
  ]);
  const ranks = () =>
    page
      .locator('[data-change] [data-rank]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.rank));
  await expect.poll(ranks).toEqual(['2', '4']);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await scrollWidth()).toBeLessThanOrEqual(width);
  }
});
