import { expect, test } from 'vitest';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/embedding-map/';
const panel = () => page.locator('x-landing');
const unfold = () =>
  panel().evaluate((one) => {
    for (let fold = one.closest('details'); fold; fold = fold.parentElement!.closest('details'))
      fold.open = true;
    one.scrollIntoView();
  });

test('a panel loads only when its fold is opened', async () => {
  await open(PATH);
  await expect(page.locator('x-landing:not(:defined)')).toHaveCount(1);
  await unfold();
  await page.waitForSelector('x-landing [data-panel-run]:enabled');
});

test('a panel that fails to load says so', async () => {
  await open(PATH);
  await page.route('**/landing-panel*.js', (route) => route.abort());
  await unfold();
  await page.waitForSelector('x-landing[data-absent]');
  await expect(panel().getByText('reload the page')).toBeVisible();
  visitor.faults.splice(0); // the browser's own words about the request that was broken
});
