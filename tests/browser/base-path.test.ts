import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillIn, SMALL, train } from '../demos/trainer/browser/trainer-page';
import { enter, open, page, useVisitor, visitor } from './visitor';

let missing: string[];

useVisitor({ server: 'subPathUrl' });
beforeEach(async () => {
  await enter();
  missing = [];
  const { origin } = new URL(visitor.baseUrl);
  visitor.context.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  visitor.context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin && !url.pathname.startsWith('/crossroads/'))
      missing.push(url.pathname);
  });
});
afterEach(() => expect(missing).toEqual([]));

test('below a base path, a reader gets to a lesson, a demo, a term and the other language', async () => {
  await open('');
  await page.waitForURL('**/crossroads/en/');
  await page.locator('header a[href$="/learn/"]').click();
  await page.waitForURL('**/crossroads/en/learn/');
  await page.locator('main a[href*="/learn/retrieval/finding-text/"]').first().click();
  await page.locator('x-retriever button[data-run]:enabled').click();
  await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
  await page.locator('x-retriever a[data-bench]').click();
  await page.waitForURL('**/crossroads/en/demos/retriever/');
  await page.locator('x-retriever button[data-run]:enabled').click();
  await page.waitForSelector('x-retriever[data-runs="1"][data-status=idle]');
  await page.keyboard.press('Escape');
  await page.locator('header a[data-twin]').click();
  await page.waitForURL('**/crossroads/zh/demos/retriever/?*');
  await page.locator('header a[href$="/glossary/"]').click();
  await page.locator('main input[type=search]').fill('bm25');
  await page.locator('[data-term=bm25] a').first().click();
  await page.waitForURL('**/crossroads/zh/glossary/bm25/');
  await page.keyboard.press('/');
  await page.keyboard.type('lora');
  await page.locator('[role=dialog] [data-results] a').first().click();
  await page.waitForURL('**/crossroads/zh/glossary/low-rank-adaptation/');
});

test('below a base path, a model trains with the fast kernels', async () => {
  await open('zh/demos/trainer/');
  await fillIn(SMALL);
  await train();
  await expect(page.locator('[data-backend]')).toHaveAttribute('data-backend', 'simd');
});

test('below a base path, the 404 page has working links', async () => {
  await open('en/nothing/');
  missing.splice(0); // the page that was asked for is missing, as it should be
  visitor.faults.splice(0);
  await page.locator('main a').first().click();
  await page.waitForURL('**/crossroads/en/');
});
