import { describe, expect, test } from 'vitest';
import { PAGES } from './pages';
import { open, page, useVisitor } from './visitor';

useVisitor({ javaScriptEnabled: false });

describe.each([
  ['en', /^words$/, /JavaScript/],
  ['zh', /^词语统计$/, /JavaScript/],
])('without JavaScript in /%s/', (locale, recorded, noscript) => {
  test('the retriever shows a labelled recorded result and says what would run', async () => {
    await open(`${locale}/demos/retriever/`);
    const demo = page.locator('x-retriever');
    await expect(
      demo.locator('[data-badge] [data-measured-on]:not([data-measured-on=you])').first(),
    ).toHaveText(recorded);
    await expect(demo.locator('noscript')).toHaveText(noscript);
    await expect
      .poll(() => demo.locator('ol[data-results=first] > li[data-score]').count())
      .toBeGreaterThan(0);
    await expect(demo.locator('[data-strip]')).toHaveCount(72);
    await expect(demo.locator('button:visible:enabled')).toHaveCount(0);
    await expect(demo.locator('[data-panel=limits] li').first()).toBeVisible();
    await demo.locator('[data-panel=code] a').click();
    await expect(page.locator('[data-listing] pre').first()).toBeVisible();
  });

  test('nothing that is typed is sent by the form', async () => {
    await open(`${locale}/demos/retriever/`);
    const before = page.url();
    await page.locator('[name=query]').fill('secret');
    await page.locator('[name=query]').press('Enter');
    expect(page.url()).toBe(before);
  });

  test('a lesson shows every figure, every answer and its demo', async () => {
    await open(`${locale}/learn/retrieval/finding-text/`);
    await expect(page.locator('[data-folded]')).toHaveCount(0);
    for (const figure of await page.locator('figure[data-kind] [role=img]:not(details *)').all())
      await expect(figure).toBeVisible();
    const answers = page.locator('x-quiz details[data-answers]').first();
    await answers.locator('summary').click();
    await expect(answers.locator('[data-why]').first()).toBeVisible();
    await page.locator('a[aria-describedby^=term-]').first().focus();
    await expect(page.locator('[role=tooltip]').first()).toBeVisible();
  });
});

test.each(PAGES.map((path, at) => `${at % 2 ? 'en' : 'zh'}/${path}`))(
  'without JavaScript /%s can be read',
  async (path) => {
    const response = await open(path);
    expect(response!.status()).toBe(200);
    await expect
      .poll(async () => (await page.locator('main').innerText()).length)
      .toBeGreaterThan(150);
  },
);
