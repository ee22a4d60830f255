import { expect, test } from 'vitest';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

test('two closed folds below the retriever are separated by one line', async () => {
  await open('en/demos/retriever/');
  await page.waitForSelector('x-retriever [data-own-marks]:not([hidden])');
  const rules = await page.evaluate(() => {
    const folds = [
      ...document.querySelectorAll('x-retriever > details, x-retriever > [data-rest] > *'),
    ];
    const width = (fold: Element, side: 'Top' | 'Bottom') =>
      parseFloat(getComputedStyle(fold)[`border${side}Width`]);
    const gaps = folds.slice(1).map((fold, at) => width(folds[at]!, 'Bottom') + width(fold, 'Top'));
    return [width(folds[0]!, 'Top'), ...gaps, width(folds.at(-1)!, 'Bottom')];
  });
  expect(rules).toEqual([1, ...rules.slice(2).map(() => 1), 0]);
  expect(rules.length).toBe(3);
});

test('an address that names a fold, or an anchor inside one, opens it', async () => {
  await open('en/own/#answering');
  await page.waitForSelector('details#answering[open]');
  await open('en/lab/#searches');
  await page.waitForSelector('#searches[open]');
  await open('en/own/#50%');
  await expect.poll(() => page.locator('details#answering').getAttribute('open')).toBeNull();
});
