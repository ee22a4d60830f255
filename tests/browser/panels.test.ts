import { expect, test } from 'vitest';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/own/';
const panel = () => page.locator('x-own');
/** The part of the page that has the panel is shown by an anchor in it. */
const unfold = () => page.evaluate(() => void (location.hash = '#own-prompt'));

test('a panel loads only when its part of the page is shown', async () => {
  await open(PATH);
  await expect(page.locator('x-own:not(:defined)')).toHaveCount(1);
  await unfold();
  await page.waitForSelector('x-own [data-panel-run]:enabled');
});

test('a panel that fails to load says so', async () => {
  await open(PATH);
  await page.route('**/own-panel*.js', (route) => route.abort());
  await unfold();
  await page.waitForSelector('x-own[data-absent]');
  await expect(panel().getByText('reload the page')).toBeVisible();
  visitor.faults.splice(0); // the browser's own words about the request that was broken
});
