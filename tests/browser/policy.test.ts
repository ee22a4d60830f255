import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, visit, type Visit } from './browser';

const PAGES = [
  '',
  'learn/',
  'learn/start/four-levers/',
  'learn/retrieval/rag-end-to-end/',
  'learn/retrieval/chunks-and-indexes/',
  'learn/retrieval/finding-text/',
  'learn/choosing/cell-by-cell/',
  'demos/',
  'demos/matrix/',
  'demos/change-map/',
  'compare/',
  'glossary/',
  'glossary/bm25/',
  'claims/',
  'sources/',
  'about/',
  'licence/',
];

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Reads a page to its end, so that whatever waits for the reader comes too. */
async function read({ page }: Visit, address: string) {
  await page.goto(address);
  await page.mouse.wheel(0, 100_000);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
}

describe.each([
  ['baseUrl', ['en', 'zh']],
  ['plainUrl', ['zh']],
] as const)('served as %s', (server, locales) => {
  test('every kind of page is free of faults and of requests to others', async () => {
    const visitor = await visit(browser, inject(server));
    for (const locale of locales)
      for (const path of PAGES) {
        await read(visitor, `${inject(server)}/${locale}/${path}`);
        expect(visitor.faults, `${locale}/${path}`).toEqual([]);
      }
    await visitor.page.goto(`${inject(server)}/`);
    await visitor.page.waitForURL('**/en/');
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });

  test('a run in a worker and a download are free of them too', async () => {
    const { page, context, faults } = await visit(browser, inject(server));
    await page.goto(`${inject(server)}/zh/demos/retriever/`);
    const runs = (n: number) =>
      page.waitForSelector(`x-retriever[data-status=idle][data-runs="${n}"]`);
    await page.locator('button[data-run]').click();
    await runs(1);
    await page.locator('[name=method]').selectOption('rrf');
    await runs(2);
    await page.locator('textarea[name=text]').fill('灯塔\n\n<img src="https://example.com/x.png">');
    await runs(3);
    for (const format of ['json', 'csv']) {
      const waiting = page.waitForEvent('download');
      await page.locator(`button[data-export=${format}]`).click();
      await waiting;
    }
    await page.locator('[data-tab=code]').click();
    await context.close();
    expect(faults).toEqual([]);
  });

  test('what the reader types is in no request', async () => {
    const { page, context, faults } = await visit(browser, inject(server));
    const sent: string[] = [];
    context.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await page.goto(`${inject(server)}/en/demos/retriever/`);
    await page.locator('textarea[name=text]').fill('a secret recipe');
    await page.locator('input[name=query]').fill('secret');
    await page.locator('input[name=query]').press('Enter');
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('x-retriever')!.dataset.runs) > 0,
    );
    await page.keyboard.press('Escape');
    await context.close();
    expect(sent.filter((request) => request.includes('secret'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('the policy stands in the page and in the headers', async () => {
  for (const [server, header] of [
    ['baseUrl', true],
    ['plainUrl', false],
  ] as const) {
    const response = await fetch(`${inject(server)}/en/`);
    expect(response.headers.has('content-security-policy')).toBe(header);
    const html = await response.text();
    expect(html).toMatch(
      /<meta http-equiv="content-security-policy" content="[^"]*default-src 'none'/i,
    );
    expect(html).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
    expect(html).not.toMatch(/<[^>]+ (?:style|on\w+)="/);
  }
});

test('a script that gets into a page is refused and noticed', async () => {
  const { page, context, faults } = await visit(browser, inject('plainUrl'));
  await page.goto(`${inject('plainUrl')}/en/`);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(faults.join('\n')).toContain('policy: script-src');
  await context.close();
});
