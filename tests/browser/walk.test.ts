import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unpackOpened } from '~/lib/lesson/opened-file';
import { isWalk } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { isShort, screensFor } from '../short-run';
import { violations } from './axe';
import { open, page, plain, scrollWidth, useVisitor } from './visitor';
import { jumped, watchJumps } from './pixels';

useVisitor();

const WALKS = readPairs()
  .filter(({ en }) => isWalk(en.body))
  .flatMap(({ en, zh }) => [en.path, zh.path].map(lessonAddress));
const SIZES = [
  { width: 1280, height: 800, tallest: 900, isMobile: false },
  { width: 360, height: 740, tallest: 1_560, isMobile: true },
];
const partOf = (path: string) => path.split('/')[2];
/** In English the first walk of each part of the course. */
const FIRST = [...Map.groupBy(WALKS, partOf).values()].map(([first]) => first);
/** The layout shift that a press may cause. */
const SHIFT = 0.02;

interface Opened {
  one: { replies: { reply: { text: string } } }[];
}

const steps = () => page.locator('section[data-step]:not([data-yours])');
const frames = () => page.locator('section[data-step]');
const at = (step: number) => page.locator(`section[data-step="${step}"]`);
const press = (step: number, choice = 1) => at(step).locator(`[data-press="${choice}"]`);
const shown = (step: number) => at(step).locator('[data-step-result][data-on]');
const states = () =>
  steps().evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state));

describe.each(WALKS)('%s', (path) => {
  test.each(screensFor(path, SIZES))(
    'shows the result of every press in place at $width',
    async (size) => {
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
        expect(count).toBeLessThanOrEqual(4);
        for (let choice = 1; choice <= count; choice++) {
          await press(step, choice).click();
          await expect(shown(step)).toHaveAttribute('data-step-result', String(choice));
          await expect(shown(step)).toBeVisible();
        }
      }
      await expect.poll(jumped).toBeLessThan(SHIFT);
      expect(await scrollWidth()).toBeLessThanOrEqual(viewport.width);
      await page.evaluate(() => scrollTo(0, 0)); // nothing lies below the rail then
      if (!isShort || FIRST.includes(path)) expect(await violations(page)).toEqual([]);
    },
  );

  test.skipIf(isShort && !FIRST.includes(path))(
    'keeps the state of a step after Back from the demo',
    async () => {
      await open(path, { reducedMotion: 'reduce' });
      const benches = page.locator('[data-bench]');
      if ((await benches.count()) === 0) return;
      const step = Number(
        await page
          .locator('section[data-step]:has([data-bench])')
          .first()
          .getAttribute('data-step'),
      );
      await press(step).click();
      await benches.first().click();
      await page.waitForURL(/from=/);
      const back = page.locator('[data-back-to-step] a');
      await expect(back).toBeVisible();
      await back.click();
      await page.waitForURL((url) => url.pathname.endsWith(path));
      await expect.poll(async () => (await states())[step - 1]).toBe('done');
      await expect(shown(step)).toHaveAttribute('data-step-result', '1');
      await page.reload();
      await expect.poll(async () => (await states())[step - 1]).toBe('done');
    },
  );

  test.skipIf(isShort && path.startsWith('zh'))('shows all results without a script', async () => {
    await open(path, { javaScriptEnabled: false });
    const results = page.locator('[data-step-result]');
    const all = await results.all();
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) await expect(one).toBeVisible();
    await expect(page.locator('[data-press]:visible')).toHaveCount(0);
  });
});

describe.each(WALKS)('the marks of %s', (path) => {
  test.skipIf(isShort && !FIRST.includes(path))(
    'open the prompt and the reply of the record',
    async () => {
      await open(path, { reducedMotion: 'reduce' });
      for (const step of await page.locator('section[data-opened]').all()) {
        await expect(step.locator('[data-step-question]')).toBeVisible();
        await step.locator('[data-press="1"]').click();
        const file = new URL((await step.getAttribute('data-opened'))!, page.url()).href;
        const states = unpackOpened<Opened>(await (await page.request.get(file)).json());
        const panel = step.locator('[data-step-result][data-on]');
        const marks = panel.locator('[data-one]');
        const count = await marks.count();
        expect(states[1]!.one).toHaveLength(count);
        // A mark names its question where each state groups them anew.
        const last = Number((await marks.last().getAttribute('data-one')) || count - 1);
        await marks.last().click();
        const reply = panel.locator('[data-replied]');
        await expect
          .poll(async () => plain(await reply.innerText()))
          .toContain(plain(states[1]!.one[last]!.replies.reply.text).slice(0, 40));
        const slider = panel.locator('[data-marks]');
        await expect(slider).toHaveAttribute('aria-valuenow', String(count));
        await slider.focus();
        await page.keyboard.press('Home');
        await expect(slider).toHaveAttribute('aria-valuenow', '1');
        await panel.locator('[data-turn="1"]').click();
        await expect(slider).toHaveAttribute('aria-valuenow', '2');
        expect(await violations(page)).toEqual([]);
      }
    },
  );
});

test('the prompts that could not be loaded leave what was built, and say so', async () => {
  await open('en/learn/choosing/diagnose-first/', { reducedMotion: 'reduce' });
  await page.route('**/1.json', (route) => route.fulfill({ body: 'no JSON' }));
  await press(1).click();
  await expect(at(1).locator('[data-status]')).toContainText('could not be loaded');
  await expect(shown(1).locator('[data-replied]')).toBeVisible();
  await page.unroute('**/1.json');
  await at(1).locator('[data-step-result][data-on] [data-turn="1"]').click();
  await expect(shown(1).locator('[data-marks]')).not.toHaveAttribute('aria-valuenow', '63');
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

test('a test of the reader’s own is drawn with its interval, and one that cannot be is told', async () => {
  await open('en/learn/start/read-a-claim/', { reducedMotion: 'reduce' });
  await press(1, 4).click();
  const type = async (questions: string, right: string) => {
    await shown(1).locator('[name="questions"]').fill(questions);
    await shown(1).locator('[name="right"]').fill(right);
    await shown(1).locator('form button').click();
  };
  await type('200', '164');
  await expect(shown(1)).toContainText('interval goes from 76% to 87%');
  await type('200', '201');
  await expect(shown(1).locator('[data-own-said]')).toContainText('two whole numbers');
  await expect(shown(1)).toContainText('164 of 200');
  await type('50', '50');
  await expect(shown(1)).toContainText('50 of 50');
  await expect(shown(1).locator('[data-own-said]')).toHaveText('');
  expect(page.url()).not.toMatch(/200|164/);
});

test('an invalid origin in a demo’s address leads to no step', async () => {
  for (const from of ['R1.9', 'X1.1', '%3Cb%3E', 'R1']) {
    await open(`en/demos/retriever/?from=${from}`);
    await expect(page.locator('[data-back-to-step]')).toBeHidden();
  }
});
