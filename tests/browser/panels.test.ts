import { expect, test } from 'vitest';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/ladder/';
const panel = () => page.locator('x-rung');
const unfold = () => page.locator('.ladder-rung > summary').click();

test('a panel loads only when its fold is opened', async () => {
  await open(PATH);
  await expect(page.locator('x-rung:not(:defined)')).toHaveCount(1);
  await unfold();
  await page.waitForSelector('x-rung [data-run]:enabled');
});

test('a panel that fails to load says so', async () => {
  await open(PATH);
  await page.route('**/rung-demo*.js', (route) => route.abort());
  await unfold();
  await page.waitForSelector('x-rung[data-absent]');
  await expect(panel().getByText('reload the page')).toBeVisible();
  visitor.faults.splice(0); // the browser's own words about the request that was broken
});
