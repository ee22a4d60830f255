import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { open, page, scrollWidth, useVisitor } from './visitor';

useVisitor();

const PAIRED = 'learn/retrieval/better-retrieval/';
const KINDS = [
  ['strip', 'learn/choosing/what-it-will-cost/'],
  ['pair', 'learn/fine-tuning/forgetting/'],
  ['curve', 'learn/fine-tuning/forgetting/'],
  ['grid', 'learn/fine-tuning/forgetting/'],
] as const;

const link = () => page.locator('a[data-measured-on][data-pair]').first();
const mark = async () => page.locator(`svg#${await link().getAttribute('data-pair')}`);
const isLit = async () => {
  const said = link();
  const drawn = await mark();
  const states = await Promise.all([said, drawn].map((one) => one.getAttribute('data-lit')));
  return states.map((state) => state !== null);
};
/** What is lit once one of them is pointed at; what stands above may still grow and move it from under the pointer. */
async function litUnder(one: Locator): Promise<boolean[]> {
  await one.hover();
  return isLit();
}

describe.each(['en', 'zh'])('a figure in /%s/', (locale) => {
  test.each(KINDS)(
    'of the kind %s is drawn without JavaScript, and its numbers open',
    async (kind, path) => {
      await open(`${locale}/${path}`, { javaScriptEnabled: false });
      const figure = page.locator(`figure[data-kind=${kind}]:not(.asks)`).first();
      await expect(figure.locator('.fig-title')).toBeVisible();
      await expect(figure.locator('svg').first()).toBeVisible();
      await expect(figure).not.toHaveAttribute('aria-label', /\d%/);
      await expect(figure.locator('figcaption')).toBeVisible();
      await expect(figure.locator('table')).toBeHidden();
      await figure.locator('[data-numbers] summary').click();
      await expect(figure.locator('table')).toBeVisible();
    },
  );

  test.each([360, 1280])('does not scroll sideways at %d px', async (width) => {
    for (const path of new Set(KINDS.map(([, path]) => path))) {
      await open(`${locale}/${path}`, { viewport: { width, height: 900 } });
      expect(await scrollWidth(), path).toBe(width);
    }
  });
});

test.each(KINDS)('axe finds no fault in a figure of the kind %s', async (kind, path) => {
  await open(`en/${path}`, { viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' });
  const figure = `figure[data-kind=${kind}]`;
  await page.evaluate((of) => {
    for (const another of [...document.querySelectorAll(of)].slice(1)) another.remove();
  }, figure);
  expect(await violations(page, figure)).toEqual([]);
});

describe('a number in the text and its mark in a figure', () => {
  test('highlight each other, by pointer and by focus', async () => {
    await open(`en/${PAIRED}`);
    await page.locator('[data-strip] [data-show]').click();
    await expect.poll(isLit).toEqual([false, false]);
    await expect.poll(() => litUnder(link())).toEqual([true, true]);
    await page.mouse.move(0, 0);
    await expect.poll(isLit).toEqual([false, false]);
    await expect.poll(async () => litUnder(await mark())).toEqual([true, true]);
    await page.mouse.move(0, 0);
    await link().focus();
    await expect.poll(isLit).toEqual([true, true]);
  });

  test('are linked: a click jumps to the mark, which stays highlighted', async () => {
    await open(`en/${PAIRED}`);
    await page.locator('[data-strip] [data-show]').click();
    await link().click();
    await page.mouse.move(0, 0);
    const target = await mark();
    await expect.poll(() => target.evaluate((one) => one.matches(':target'))).toBe(true);
    const opacity = () => target.locator('.ring').evaluate((one) => getComputedStyle(one).opacity);
    await expect.poll(opacity).toBe('1');
  });

  test('are not linked for numbers in tables, captions and questions', async () => {
    await open('en/learn/fine-tuning/forgetting/');
    await expect(
      page.locator('figure a[data-pair], x-predict a[data-pair], table a[data-pair]'),
    ).toHaveCount(0);
    await expect.poll(() => page.locator('a[data-pair]').count()).toBeGreaterThan(0);
  });
});
