import { describe, expect, test } from 'vitest';
import {
  accuracies,
  badge,
  choose,
  finishes,
  isAtWork,
  isIdle,
  press,
  run,
  said,
  seeds,
  tick,
  values,
} from './four-roads-page';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from '../../../browser/pixels';
import { isShort, oneInShort } from '../../../short-run';
import { filled, open, page, SIZES, useVisitor, scrollWidth } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const SCREENS = SIZES;
const openCold = async (address: string, width = 1280, height = 800) => {
  await open(address, { viewport: { width, height }, reducedMotion: 'reduce' });
  await page.waitForSelector('button[data-quick]:enabled');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('x-four-roads details'))
      fold.open = false; // as the page comes
  });
  await toRun();
};
/** The run stands below what was recorded. */
const toRun = () => page.evaluate(() => document.querySelector('#run')!.scrollIntoView());
const place = () => page.evaluate(() => scrollY);
const plate = () => page.locator('x-four-roads [data-plate]');
const button = () =>
  page.locator('x-four-roads [data-pausable] > :is(button, a):visible').innerText();

describe('the lab at first', () => {
  test.each(['en', 'zh'])('shows a recorded run, and leads to the button (%s)', async (locale) => {
    for (const [width, height] of SCREENS) {
      await openCold(`${locale}/lab/`, width, height);
      await expect.poll(scrollWidth).toBe(width);
      await expect(page.locator('[data-exhibit] [data-marks]')).toBeVisible();
      await page.locator('[data-to-run]').click();
      await expect
        .poll(async () => {
          const { y, height: tall } = (await page.locator('button[data-quick]').boundingBox())!;
          return y + tall;
        })
        .toBeLessThanOrEqual(height);
    }
  });

  test('opens what every road replied to a question', async () => {
    await openCold('en/lab/');
    const replies = page.locator('[data-opened-reply]');
    const before = await replies.innerText();
    await page.locator('[data-marks] [data-one]').last().click();
    await expect(page.locator('[data-marks]')).toHaveAttribute('aria-valuenow', '120');
    await expect(replies).not.toHaveText(before);
    await page.locator('[data-turn="-1"]').click();
    await expect(page.locator('[data-marks]')).toHaveAttribute('aria-valuenow', '119');
  });

  test('has empty rows, promises no time, and folds the rest', async () => {
    await openCold('en/lab/');
    await expect.poll(values).toEqual(['–', '–', '–', '–']);
    await expect.poll(button).toBe('Quick run');
    await expect(page.locator('x-four-roads details[open]')).toHaveCount(0);
    await expect(page.locator('[data-foot-said]')).toHaveText('');
  });

  test('shows no time on its button before this device was measured, and one afterwards', async () => {
    await openCold('en/lab/');
    await page.locator('button[data-quick]').focus();
    await expect.poll(button).toMatch(/^Quick run: [\d–]+ (s|min)$/);
  });
});

test.each(oneInShort(SCREENS))(
  'a quick run at %d × %d never shows the record first, moves nothing, and is visible',
  async (width, height) => {
    await openCold('en/lab/', width, height);
    const before = await pictureOf(plate());
    await toRun(); // a picture is taken where it is in sight
    const from = await place();
    await watchJumps();
    await page.evaluate(() => {
      const counts: (number | string)[] = [];
      const root = document.querySelector('x-four-roads')!;
      new MutationObserver(() => {
        if (root.getAttribute('data-status') !== 'running') return;
        counts.push(root.querySelectorAll('[data-road][data-accuracy]').length);
        if (root.querySelector('[data-badge]')) counts.push('badge');
      }).observe(root, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { seenInRun: counts });
    });
    await finishes(() => pressInPlace(page.locator('button[data-quick]')));
    await page.waitForTimeout(1_000);
    expect(await jumped()).toBeLessThan(0.02);
    const inRun = await page.evaluate(
      () => (window as unknown as { seenInRun: (number | string)[] }).seenInRun,
    );
    expect(inRun[0], 'empty at once').toBe(0);
    const filled = inRun.filter((count) => typeof count === 'number');
    const roads = Math.max(...filled);
    expect(
      filled.some((count) => count > 0 && count < roads),
      'road by road',
    ).toBe(true);
    expect(inRun, 'no badge while it runs').not.toContain('badge');
    await expect.poll(place).toBe(from);
    await page.mouse.move(1, 1);
    expect(await shareChanged(before, await pictureOf(plate()))).toBeGreaterThanOrEqual(0.04);
    await expect.poll(badge).toBe('you · seed 1');
    await expect(page.locator('x-four-roads details[open]')).toHaveCount(0);
    const titles = await page.locator('x-four-roads summary h2').allInnerTexts();
    expect(titles).toEqual([
      'Change the experiment',
      'What came back, road by road',
      'What the model still does afterwards',
      'What it cost',
      'Files',
      'How to read it',
    ]);
    if (width === 1280)
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
        .toBeLessThanOrEqual(3_600); // what was recorded and the questions included
  },
);

describe('the lab with another task', () => {
  test.skipIf(isShort)(
    'has a second column; the first keeps its marks, and a link to C1 explains',
    async () => {
      await openCold('en/lab/');
      await tick(['prompt', 'rag']);
      await watchJumps();
      await finishes(() => pressInPlace(page.locator('button[data-quick]')));
      await finishes(() => pressInPlace(page.locator('button[data-flip]')));
      expect(await jumped()).toBeLessThan(0.02);
      await expect(page.locator('[name=task]:checked')).toHaveValue('behaviour');
      await expect.poll(async () => (await values())[1]).toMatch(/^\d\d+ → 0$/);
      await expect(page.locator('[data-why]')).toHaveAttribute(
        'href',
        /\/choosing\/diagnose-first\/$/,
      );
    },
  );

  test('stops a run and empties its column if the task is changed during the run', async () => {
    await openCold('en/lab/');
    await tick(['finetune']);
    await run();
    await isAtWork();
    await choose('drift');
    await isIdle();
    await expect(page.locator('[data-col] svg[data-road], [data-walked]')).toHaveCount(0);
    await expect.poll(said).toMatch(/^The rows are empty/);
  });
});

test('the recorded run appears on request, with three marks a row, its day, and no run of mine', async () => {
  await openCold('en/lab/');
  await press('record');
  await page.waitForSelector('[data-badge=recorded]');
  await expect.poll(badge).toBe('toy 0.4 M');
  await expect(
    page.locator('[role=listitem][data-road=rag] [data-col] svg[data-road]'),
  ).toHaveCount(3);
  await expect.poll(async () => (await accuracies()).rag).toBeGreaterThan(0.95);
  await expect.poll(button, { message: 'the task is still to be run here' }).toMatch(/^Quick run/);
});

test('the lab without a script shows the recorded run, and has nothing to press', async () => {
  await open('en/lab/', { javaScriptEnabled: false });
  await expect(page.locator('[data-badge=recorded]')).toHaveText(/^toy 0\.4\sM$/);
  await expect(
    page.locator('[role=listitem][data-road=rag] [data-col] svg[data-road]:visible'),
  ).toHaveCount(3);
  await expect(page.locator('[data-first-screen] button:visible')).toHaveCount(0);
  await expect.poll(values).toContain('99');
});

test.each(['en', 'zh'])('the lab prints on one sheet, without its button (%s)', async (locale) => {
  await openCold(`${locale}/lab/`);
  await press('record');
  await page.waitForSelector('[data-badge=recorded]');
  const printed = String(await page.pdf({ format: 'A4' }));
  expect(printed.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-pausable]')).toBeHidden();
  await expect(plate()).toBeVisible();
});

test.skipIf(isShort)(
  'the lab fills only one button: the run, not Pause, then the other task',
  async () => {
    const inLab = () => page.locator('x-four-roads').locator(filled()).allInnerTexts();
    await openCold('en/lab/');
    await tick(['rag', 'rule']);
    await seeds(2);
    await expect.poll(inLab).toEqual([expect.stringMatching(/^Run 2 roads, 2 seeds/)]);
    await seeds(1);
    await finishes(run);
    await expect.poll(inLab).toEqual(['Flip: New behaviour →']);
    await choose('poison');
    await tick(['finetune']);
    await run();
    await page.waitForSelector('button[data-pause]');
    await expect.poll(inLab).toEqual([]);
    await press('cancel');
    await isIdle();
    await expect.poll(inLab, { message: 'what was broken off is not done' }).toHaveLength(1);
  },
);
