import { expect, test } from 'vitest';
import { pictureOf, pressInPlace, shareChanged } from '../../../browser/pixels';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

test('the next that they disagree on changes the picture in its place', async () => {
  await open('en/demos/retriever/');
  const figure = page.locator('x-retriever [data-list=first]');
  const next = page.locator('x-retriever button[data-run]:enabled');
  await next.waitFor();
  const picture = await pictureOf(figure);
  await page.evaluate(() => scrollTo(0, 0));
  const top = async () => (await figure.boundingBox())!.y;
  const before = { picture, top: await top() };
  await pressInPlace(next);
  await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
  await page.mouse.move(4, 4);
  await page.waitForTimeout(800);
  // hits are as tall as their passages; what stands above them does not move
  expect(await top()).toBeCloseTo(before.top, 0);
  expect(await shareChanged(before.picture, await pictureOf(figure))).toBeGreaterThan(0.12);
  await expect(page.locator('x-retriever [data-badge]')).toHaveAttribute('data-badge', 'yours');
});
