import { test } from 'vitest';
import { open, page, useVisitor } from './visitor';

useVisitor();
const [theme] = ['light', 'dark'] as const;
test.each([
  ['en', 1280, 'light'],
  ['zh', 1280, 'dark'],
  ['en', 360, 'dark'],
  ['zh', 360, 'light'],
] as const)('look %s %s %s', async (locale, width, scheme) => {
  await open(`${locale}/demos/prompt/`, { viewport: { width, height: 900 }, colorScheme: scheme });
  const root = page.locator('[data-own-prompt]');
  await root.screenshot({ path: `/tmp/look/rest-${locale}-${width}.png` });
  await root.scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-own-rows="20"]');
  page.setDefaultTimeout(20_000);
  await root.locator('[data-lm-panel]').scrollIntoViewIfNeeded();
  await root.locator('button[data-load-lm]:enabled').click();
  await page.waitForSelector('[data-own-prompt] [data-lm-panel=ready]', { timeout: 60_000 });
  await root.screenshot({ path: `/tmp/look/ready-${locale}-${width}.png` });
  await root.locator('[name=ownReworded]').check();
  await root.locator('[data-own-run]').click();
  await page.waitForSelector('[data-own-prompt]:not([data-runs="0"])', { timeout: 60_000 });
  await root.screenshot({ path: `/tmp/look/ran-${locale}-${width}.png` });
  console.log(locale, width, await page.evaluate(() => document.documentElement.scrollWidth), await page.locator('[data-own-said]').innerText(), await page.locator('[data-own-estimate]').innerText());
  void theme;
}, 120_000);
