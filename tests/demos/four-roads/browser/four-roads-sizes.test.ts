import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Row } from '~/lib/ladder/rows';
import { LOCALE_CODES } from '~/lib/locale';
import { violations } from '../../../browser/axe';
import { jumped, watchJumps } from '../../../browser/pixels';
import { open, page, until, useVisitor, scrollWidth } from '../../../browser/visitor';
import { press } from './four-roads-page';

useVisitor({ viewport: { width: 1280, height: 900 } });

const record = readFileSync('content/runs/ladder/ladder-whole.json', 'utf8');
const { rows } = (JSON.parse(record) as { snapshot: { rows: Row[] } }).snapshot;
/** Of 100 questions about new facts, how many the real model answered. */
const real = (road: string) => {
  const { right, n } = rows.find(
    (row) => row.task === 'facts' && row.road === road && row.size === '135m' && !row.variant,
  )!;
  return Math.round((100 * right) / n);
};

const SCREENS = [1280, 360].flatMap((width) =>
  LOCALE_CODES.map((locale) => [locale, width] as const),
);
const openRecord = async (address: string, width = 1280) => {
  await open(address, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  await page.waitForSelector('button[data-quick]:enabled');
  await watchJumps();
  await press('record');
  await page.waitForSelector('[data-badge=recorded]');
};
const below = () => page.locator('[data-foot-said]').innerText();

test.each(SCREENS)(
  'the foot of the plate (%s, %d wide) states both numbers of the real model, and nothing moves',
  async (locale, width) => {
    await openRecord(`${locale}/lab/`, width);
    await page.waitForTimeout(300);
    expect(await jumped()).toBeLessThan(0.005);
    const numbers = { en: 'fine-tuning {f}, retrieval {r} of 100', zh: '微调 {f}，检索 {r}' }[
      locale
    ]
      .replace('{f}', String(real('lora')))
      .replace('{r}', String(real('minilm-4')));
    await expect.poll(below).toContain(numbers);
    await expect.poll(below).toMatch({ en: /nothing larger/, zh: /没有测试过超过/ }[locale]);
    await page.evaluate(() => scrollTo(0, 0)); // the bar at the foot of a phone covers nothing there
    expect(await violations(page, '[data-first-screen]')).toEqual([]);
    await expect.poll(scrollWidth).toBe(width);
  },
);

test('the foot of the plate links to the ladder, to the reader’s own rung and to the home page', async () => {
  await openRecord('en/lab/');
  await page.locator('[data-holds] a').last().click();
  await until(() => document.querySelector('#facts-minilm-4:target'));
  await openRecord('en/lab/');
  await page.locator('[href$="/ladder/#rung"]').last().click();
  await until(() => document.querySelector('#rung:target'));
  await openRecord('en/lab/');
  await page.locator('[href$="#switch"]').click();
  await page.waitForSelector('#switch:target');
});

test('the selected task and the stamp are legible with forced colours', async () => {
  await open('en/lab/', { forcedColors: 'active' });
  await page.waitForSelector('button[data-quick]:enabled');
  const chosen = page.locator('label:has([name=task]:checked) span');
  const [text, ground] = await chosen.evaluate((span) => {
    const { color, backgroundColor } = getComputedStyle(span);
    return [color, backgroundColor];
  });
  expect(text).not.toBe(ground);
});
