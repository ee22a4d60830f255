import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './pages';
import { openRetriever } from './retriever-page';
import { open, page, useVisitor } from './visitor';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Colours that are still changing would be measured half-way. */
const STILL = { reducedMotion: 'reduce' } as const;
const COLOURS = ['color-contrast', 'link-in-text-block'];

let axe: string;

useVisitor(STILL, { stays: true });
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

/** What axe finds wrong, in a line each. */
async function found(page: Page, part: string, options: Axe.RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    ({ within, run }) => (window as unknown as { axe: typeof Axe }).axe.run(within, run),
    { within: part, run: { ...options, preload: false, resultTypes: ['violations' as const] } },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, any }) => `${id}: ${html.slice(0, 160)} — ${any[0]?.message ?? ''}`),
  );
}

/** What is out of sight is not laid out before it is needed; axe would measure it by its stand-in. */
function layOutAll() {
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).contentVisibility === 'auto')
      element.style.contentVisibility = 'visible';
}

/**
 * By light everything in a part is looked at; by dark what colours alone decide, once: they are the
 * same in every language.
 */
async function violations(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  await page.evaluate(layOutAll);
  await page.emulateMedia({ colorScheme: 'light' });
  const byLight = await found(page, part, { runOnly: { type: 'tag', values: TAGS } });
  if ((await page.locator('html').getAttribute('lang')) !== 'en') return byLight;
  await page.emulateMedia({ colorScheme: 'dark' });
  const byDark = await found(page, part, { runOnly: { type: 'rule', values: COLOURS } });
  return [...byLight, ...byDark.map((fault) => `by dark: ${fault}`)];
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.each(['en', 'zh'] as const)('in /%s/', (locale) => {
  test.each(PAGES)('/%s has no fault', async (path) => {
    await open(`${locale}/${path}`);
    expect(await violations(page)).toEqual([]);
  });

  test('the retriever has none after a run', async () => {
    const retriever = await openRetriever({ locale, options: STILL });
    await retriever.answers(async () => {
      await retriever.set('compare', 'lsa');
      await retriever.set('poisoned', true);
      await retriever.set('outdated', true);
      await retriever.set('question', 'q04');
    });
    await openAll(retriever.page);
    expect(await violations(retriever.page)).toEqual([]);
    await retriever.answers(async () => {
      await retriever.set('variety', '0.4');
      await retriever.set('b', '7');
    });
    await openAll(retriever.page);
    expect(await violations(retriever.page, 'x-retriever')).toEqual([]);
    for (const tab of ['code', 'limits']) {
      await retriever.demo.locator(`[data-tab=${tab}]`).click();
      expect(await violations(retriever.page, 'x-retriever')).toEqual([]);
    }
    await retriever.context.close();
    expect(retriever.faults).toEqual([]);
  });

  test('a lesson has none with its guesses made and its quiz answered', async () => {
    await open(`${locale}/learn/retrieval/finding-text/`, {});
    for (const skip of await page.locator('[data-skip]').all()) await skip.click();
    for (const form of await page.locator('x-quiz form').all())
      await form.locator('input').first().check();
    await openAll(page);
    await page.locator('.term').first().focus();
    expect(await violations(page)).toEqual([]);
  });

  test('the search dialog has none', async () => {
    await open(`${locale}/learn/`, {});
    await page.keyboard.press('/');
    await page.keyboard.type('bm25');
    await page.locator('[role=dialog] [data-results] a').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
