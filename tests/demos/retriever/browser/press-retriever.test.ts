import { expect, test } from 'vitest';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from '../../../browser/pixels';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

test('a press of Find fills what was an outline, and nothing jumps', async () => {
  await open('en/demos/retriever/');
  const figure = page.locator('x-retriever [data-figure]');
  const find = page.locator('x-retriever button[data-run]:enabled');
  await find.waitFor();
  await expect(page.locator('p:has(+ [data-verdict])')).toBeVisible();
  const before = await pictureOf(figure);
  await watchJumps();
  await pressInPlace(find);
  await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
  await page.mouse.move(4, 4);
  await page.waitForTimeout(800);
  expect(await jumped()).toBeLessThan(0.02);
  expect(await shareChanged(before, await pictureOf(figure))).toBeGreaterThan(0.12);
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
  await expect(page.locator('[data-verdict] b')).toHaveText('rank 2');
  await expect(page.locator('[data-compared] .gold .ttl')).toHaveText('Poor visibility');
  await expect(page.getByText('The answer: not found', { exact: true })).toBeVisible();
});

test('the page stays short, its folds shut', async () => {
  await open('en/demos/retriever/');
  await page.locator('x-retriever button[data-run]:enabled').click();
  await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
    .toBeLessThan(2800);
});
