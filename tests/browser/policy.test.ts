import { describe, expect, test } from 'vitest';
import { runsPast } from './demo';
import { PAGES } from './pages';
import { beyond, read } from './reading';
import { enter, fileOf, open, page, scrollWidth, useVisitor, visitor, unfold } from './visitor';

useVisitor();

/** Without headers the policy stands in the page alone, and is the same in all; these load the most. */
const LOADING = ['', 'learn/retrieval/finding-text/', 'demos/embedding-map/', 'lab/', 'glossary/'];

test.each([
  ['baseUrl', 'en', PAGES],
  ['baseUrl', 'zh', PAGES],
  ['plainUrl', 'zh', LOADING],
] as const)(
  'served as %s in /%s/, pages fit 320 px, without faults and requests to other hosts',
  async (server, locale, paths) => {
    await enter({ server, viewport: { width: 320, height: 640 } });
    for (const path of paths) {
      await read(`${locale}/${path}`);
      expect(visitor.faults, path).toEqual([]);
      expect(await beyond(320), path).toEqual([]);
      expect(await scrollWidth(), path).toBe(320);
    }
  },
);

test('the root page leads in under the content policy', async () => {
  await open('');
  await page.waitForURL('**/en/');
});

describe.each(['baseUrl', 'plainUrl'] as const)('the content policy, served as %s,', (server) => {
  test('allows a run in a worker and a download without faults', async () => {
    await open('zh/demos/retriever/', { server });
    const runs = (n: number) =>
      page.waitForSelector(`x-retriever[data-status=idle][data-runs="${n}"]`);
    await page.locator('x-retriever button[data-run]').click();
    await runs(1);
    await unfold(page);
    await page.locator('[name=method]').selectOption('rrf');
    await runs(2);
    await page.locator('textarea[name=own]').fill('灯塔\n\n<img src="https://example.com/x.png">');
    await runs(3);
    await fileOf('json');
    await page.locator('[data-tab=code]').click();
  });

  test('keeps what the reader types out of every request', async () => {
    const { context, leave } = await enter({ server });
    const sent: string[] = [];
    context.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await open('en/demos/retriever/');
    await unfold(page);
    await page.locator('textarea[name=own]').fill('a secret recipe');
    await page.locator('[name=query]').fill('secret');
    await page.locator('[name=query]').press('Enter');
    await runsPast('x-retriever', 0);
    await page.keyboard.press('Escape');
    await leave();
    expect(sent.filter((request) => request.includes('secret'))).toEqual([]);
  });
});

test('an injected script is refused and reported', async () => {
  await open('en/', { server: 'plainUrl' });
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
  });
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
  expect(visitor.faults.splice(0).join('\n')).toContain('policy: script-src');
});
