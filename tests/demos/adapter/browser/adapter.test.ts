import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { violations } from '../../../browser/axe';
import { answered } from '../../../browser/demo';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const PATH = 'demos/adapter/';

describe('x-adapter, as recorded,', () => {
  test.each(['en', 'zh'])('shows both replies, counts and twenty rows without JavaScript (%s)', async (locale) => {
    await open(`${locale}/${PATH}`, { javaScriptEnabled: false });
    await expect.poll(() => page.locator('x-adapter .reply').count()).toBeGreaterThanOrEqual(2);
    await expect.poll(() => page.locator('x-adapter [data-mark]').count()).toBe(20);
    await expect.poll(() => page.locator('[data-count=general] dd').textContent()).toBe('13 → 4');
    await expect.poll(() => page.locator('button[data-adapter]').isDisabled()).toBe(true);
  }); // prettier-ignore

  test('turns to another quay at once', async () => {
    await open(`en/${PATH}`);
    await answered('x-adapter', () => page.locator('[name=place]').selectOption('2'));
    await expect
      .poll(() => page.locator('x-adapter .asked').first().textContent())
      .toContain('Gannet Pier');
    await expect
      .poll(() => page.locator('[data-badge]').getAttribute('data-badge'))
      .toBe('recorded');
  });

  test.each(['en', 'zh'])('has no fault and nothing wider than a phone (%s)', async (locale) => {
    await open(`${locale}/${PATH}`, { viewport: { width: 360, height: 740 } });
    await page.locator('#adapter-live > summary').click();
    await page.waitForSelector('x-off-on [data-panel-run]:enabled');
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

/** Goes to the panel, and loads the model. */
async function load(locale: string): Promise<void> {
  await open(`${locale}/${PATH}`);
  await page.locator('#adapter-live > summary').click();
  await page.waitForSelector('button[data-load-lm]:enabled');
  await page.locator('select[name=lm]').selectOption('smollm2');
  await page.locator('button[data-load-lm]').click();
  await page.waitForSelector('[data-lm-loaded=smollm2]', { timeout: 120_000 });
}

async function ask(): Promise<string> {
  await answered('x-off-on', () => page.locator('x-off-on [data-panel-run]').click());
  return page.locator('[data-lm-answer]').innerText();
}

async function press(state: string): Promise<void> {
  await page.locator('button[data-adapter]').click();
  await page.waitForSelector(`button[data-adapter=${state}]`);
}

const areHere =
  existsSync(`dist/lm/smollm2/${SMOLLM2_FILES.at(-1)}`) &&
  existsSync('dist/lm/adapters/quays.lora');

describe.skipIf(!areHere)('the model with its adapter', () => {
  test('replies off, on, and off again as before', async () => {
    await load('en');
    await page.locator('[name=question]').selectOption('2');
    const off = await ask();
    expect(off).toContain('Rome');
    await press('quays');
    await expect
      .poll(() => page.locator('button[data-adapter]').getAttribute('aria-pressed'))
      .toBe('true');
    const on = await ask();
    expect(on).toBe('Lamb noodles');
    await expect.poll(() => page.locator('x-off-on .reply').allInnerTexts()).toEqual([off, on]);
    await press('off');
    expect(await ask()).toBe(off);
    await press('quays');
    await page.locator('[name=question]').selectOption('23');
    expect(await ask()).toContain('Jonas Wray');
  });

  test('asks all twenty off and on until it is stopped, and compares with the record', async () => {
    await load('zh');
    const panel = page.locator('x-all-twenty');
    await panel.locator('[data-panel-run]').click();
    await panel.locator('[data-mark]').nth(1).waitFor({ timeout: 60_000 });
    await panel.locator('[data-panel-cancel]').click();
    await page.waitForSelector('x-all-twenty[data-status=idle]');
    const said = (await panel.locator('[data-panel-status-line]').textContent()) ?? '';
    expect(said).toMatch(/已经停止/);
  });
});
