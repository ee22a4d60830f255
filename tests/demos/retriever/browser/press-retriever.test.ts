import { expect, test } from 'vitest';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from '../../../browser/pixels';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

test('the next that they disagree on changes the picture in its place', async () => {
  await open('en/demos/retriever/');
  const figure = page.locator('x-retriever [data-figure]');
  const next = page.locator('x-retriever button[data-run]:enabled');
  await next.waitFor();
  const before = await pictureOf(figure);
  await page.evaluate(() => scrollTo(0, 0));
  await watchJumps();
  await pressInPlace(next);
  await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
  await page.mouse.move(4, 4);
  await page.waitForTimeout(800);
  expect(await jumped()).toBeLessThan(0.02);
  expect(await shareChanged(before, await pictureOf(figure))).toBeGreaterThan(0.12);
  await expect(page.locator('x-retriever [data-badge]')).toHaveAttribute('data-badge', 'yours');
});
