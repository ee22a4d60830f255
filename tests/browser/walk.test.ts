import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isWalk } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { violations } from './axe';
import { open, page, plain, scrollWidth, useVisitor } from './visitor';
import { jumped, watchJumps } from './pixels';

useVisitor();

const WALKS = readPairs()
  .filter(({ en }) => isWalk(en.body))
  .flatMap(({ en, zh }) => [en.path, zh.path].map(lessonAddress));
const SIZES = [
  { width: 1280, height: 800, tallest: 780, isMobile: false },
  { width: 360, height: 740, tallest: 1_110, isMobile: true },
];
/** The layout shift that a press may cause. */
const SHIFT = 0.02;

const steps = () => page.locator('section[data-step]:not([data-yours])');
const frames = () => page.locator('section[data-step]');
const at = (step: number) => page.locator(`section[data-step="${step}"]`);
const press = (step: number, choice = 1) => at(step).locator(`[data-press="${choice}"]`);
const shown = (step: number) => at(step).locator('[data-step-result][data-on]');
const states = () =>
  steps().evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state));

describe.each(WALKS)('%s', (path) => {
  test.each(SIZES)('shows the result of every press in place at $width', async (size) => {
    const { tallest, isMobile, ...viewport } = size;
    await open(path, { viewport, isMobile, hasTouch: isMobile, reducedMotion: 'reduce' });
    const heights = await frames().evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().height)),
    );
    expect(Math.max(...heights), `heights ${heights.join(' ')}`).toBeLessThanOrEqual(tallest);
    await watchJumps();
    for (let step = 1; step <= (await steps().count()); step++) {
      const presses = at(step).locator('[data-press]');
      const count = await presses.count();
      expect(count).toBeLessThanOrEqual(3);
      for (let choice = 1; choice <= count; choice++) {
        await press(step, choice).click();
        await expect(shown(step)).toHaveAttribute('data-step-result', String(choice));
        await expect(shown(step)).toBeVisible();
      }
    }
    await expect.poll(jumped).toBeLessThan(SHIFT);
    expect(await scrollWidth()).toBeLessThanOrEqual(viewport.width);
    await page.evaluate(() => scrollTo(0, 0)); // nothing lies below the rail then
    expect(await violations(page)).toEqual([]);
  });

  test('keeps the state of a step after Back from the demo', async () => {
    await open(path, { reducedMotion: 'reduce' });
    await press(2).click();
    await at(2).locator('[data-bench]').click();
    await page.waitForURL(/from=/);
    const back = page.locator('[data-back-to-step] a');
    await expect(back).toBeVisible();
    await back.click();
    await page.waitForURL((url) => url.pathname.endsWith(path));
    await expect.poll(async () => (await states())[1]).toBe('done');
    await expect(shown(2)).toHaveAttribute('data-step-result', '1');
    await page.reload();
    await expect.poll(async () => (await states())[1]).toBe('done');
  });

  test('shows all results without a script', async () => {
    await open(path, { javaScriptEnabled: false });
    const results = page.locator('[data-step-result]');
    const all = await results.all();
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) await expect(one).toBeVisible();
    await expect(page.locator('[data-press]:visible')).toHaveCount(0);
  });
});

test('a pressed choice can be undone, and says what it is by keyboard', async () => {
  await open('en/learn/retrieval/rag-end-to-end/', { reducedMotion: 'reduce' });
  const choice = press(2, 2);
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(choice).toHaveAttribute('aria-pressed', 'true');
  await expect(at(2).locator('[data-status]')).toContainText('Not found');
  await expect.poll(() => choice.evaluate((one) => document.activeElement === one)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await states())[1]).toBe('rest');
});

test.each([
  ['en', 'words', /^you, (< )?[\d.]+ s$/],
  ['zh', '词语统计', /^本机运行，(< )?[\d.]+ 秒$/],
])('a result is computed again in the page, and says so (%s)', async (locale, rest, own) => {
  await open(`${locale}/learn/retrieval/rag-end-to-end/`, { reducedMotion: 'reduce' });
  const badge = at(3).locator('[data-badge]');
  await expect(badge).toContainText(rest);
  const titles = async (of: Locator) => (await of.locator('.t').allTextContents()).map(plain);
  const before = await titles(at(3).locator('[data-step-result]'));
  await press(3).click();
  await expect(badge).toHaveText(own);
  await expect.poll(() => titles(shown(3))).toEqual(before);
});

test('an invalid origin in a demo’s address leads to no step', async () => {
  for (const from of ['R1.9', 'X1.1', '%3Cb%3E', 'R1']) {
    await open(`en/demos/retriever/?from=${from}`);
    await expect(page.locator('[data-back-to-step]')).toBeHidden();
  }
});
