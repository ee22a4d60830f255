import { describe, expect, test } from 'vitest';
import { unfoldEncoder } from '../../../browser/encoder-page';
import { open, page, scrollWidth, useVisitor } from '../../../browser/visitor';

useVisitor();

const fold = () => page.locator('[data-meaning-fold]');
const openFold = () => fold().evaluate((details: HTMLDetailsElement) => (details.open = true));
const rows = () => page.locator('[data-cosines] tbody tr');

/** Opens the fold and loads the tiny encoder, which every copy has. */
async function loadTiny(locale: string) {
  await open(`${locale}/demos/citations/`);
  await openFold();
  await page.waitForSelector('button[data-load-model]:enabled');
  const { model, load } = await unfoldEncoder();
  await model.selectOption('tiny');
  await load();
  await rows().first().waitFor();
}

describe('the check by meaning', () => {
  test('waits for an encoder, and fetches nothing of one before', async () => {
    const asked: string[] = [];
    await open('en/demos/citations/');
    page.on('request', (request) => asked.push(request.url()));
    await openFold();
    await page.waitForSelector('button[data-load-model]:enabled');
    await expect
      .poll(() => page.locator('main [data-meaning]').innerText())
      .toMatch(/^Load an encoder above/);
    expect(asked.filter((url) => /ort-wasm|\/encoder\//.test(url))).toEqual([]);
  });

  test.each([
    ['en', /says the opposite of its passage/, /similar is not supported/],
    ['zh', /意思相反/, /相近不等于有依据/],
  ])(
    'gives two cosines a sentence, and follows the answer and the width: %s',
    async (locale, opposite, label) => {
      await loadTiny(locale);
      await expect.poll(() => rows().count()).toBe(5);
      await expect
        .poll(() => rows().first().innerText())
        .toMatch(/\[1\] −?0\.\d\d[\s\S]*\[\d\] −?0\.\d\d/);
      await expect.poll(() => page.locator('main [data-meaning]').innerText()).toMatch(opposite);
      await expect.poll(() => fold().innerText()).toMatch(label);
      const first = await rows().first().innerText();
      await page.locator('[data-preset=dog]').click();
      await expect.poll(() => rows().first().innerText()).not.toBe(first);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await scrollWidth()).toBeLessThanOrEqual(360);
    },
  );
});
