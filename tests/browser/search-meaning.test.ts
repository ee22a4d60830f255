import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import { overlook } from './model-host';
import { at, enter, open, page, scrollWidth, useVisitor, visitor } from './visitor';

useVisitor();

const WAYS = [
  {
    locale: 'en',
    model: 'minilm',
    said: 'Search by meaning (24 MB)',
    question: 'why did it invent a fact that is not true',
    slug: 'hallucination',
  },
  {
    locale: 'zh',
    model: 'e5',
    said: '按意思搜索（36 MB）',
    question: '它为什么会编出不存在的事情',
    slug: 'hallucination',
  },
] as const;

const isHere = ({ locale, model }: (typeof WAYS)[number]) =>
  (['glossary', 'lessons'] as const).every((corpus) =>
    existsSync(`dist/${vectorPath({ model, corpus, language: locale })}`),
  );
const WEIGHTS = /\/encoder\/|embedder\.worker|ort-wasm|near-search/;

function asked(): string[] {
  const urls: string[] = [];
  visitor.context.on(
    'request',
    (request) => WEIGHTS.test(request.url()) && urls.push(request.url()),
  );
  return urls;
}

for (const way of WAYS)
  describe.skipIf(!isHere(way))(`search by meaning, ${way.locale}`, () => {
    const { locale, said, question, slug } = way;

    test('finds terms in the glossary that share no word with the question, after one press', async () => {
      await enter();
      const urls = asked();
      await page.goto(at(`${locale}/glossary/`));
      const main = page.locator('main');
      const button = main.getByRole('button', { name: said });
      await main.locator('input[type=search]').fill(question);
      expect(urls).toEqual([]);
      await button.click();
      await main.locator('[data-meaning-loaded]').waitFor();
      const near = main.locator('[data-near]');
      await near.locator('[data-term]').first().waitFor();
      await expect(near.locator('h2')).toHaveText(/meaning|意思/);
      const slugs = await near
        .locator('[data-term]')
        .evaluateAll((terms) => terms.map((term) => term.getAttribute('data-term')));
      expect(slugs.length).toBeGreaterThan(3);
      await expect(main.locator(`[data-term=${slug}]`)).toBeVisible();
      await main.locator('input[type=search]').fill('');
      await expect(near).toBeHidden();
    });

    test('shows in the dialog which search found each result', async () => {
      await open(`${locale}/learn/`);
      const urls = asked();
      await page.keyboard.press('/');
      const dialog = page.locator('[role=dialog]');
      await dialog.locator('input[type=search]:focus').waitFor();
      await dialog.locator('input[type=search]').fill(question);
      expect(urls).toEqual([]);
      await dialog.getByRole('button', { name: said }).press('Enter');
      await dialog.locator('[data-meaning-loaded]').waitFor();
      const near = dialog.locator('[data-results] small', { hasText: /by meaning|按意思/ });
      await near.first().waitFor();
      await expect.poll(() => near.count()).toBeGreaterThan(2);
      const field = dialog.locator('input[type=search]');
      await expect(field).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    });

    test('fits a phone of 360 pixels, before the press and after', async () => {
      await open(`${locale}/glossary/`, { viewport: { width: 360, height: 740 } });
      const main = page.locator('main');
      expect(await scrollWidth()).toBeLessThanOrEqual(360);
      const button = main.getByRole('button', { name: said });
      const room = () => main.locator('[data-meaning]').evaluate((part) => part.clientHeight);
      const before = await room();
      await button.click();
      await main.locator('[data-meaning-loaded]').waitFor();
      await expect.poll(room).toBe(before);
      await main.locator('input[type=search]').fill(question);
      await main.locator('[data-near] [data-term]').first().waitFor();
      expect(await scrollWidth()).toBeLessThanOrEqual(360);
    });
  });

for (const { locale, said, model } of WAYS)
  test(`search by meaning, ${locale}, says at the press that this copy has no encoder, and words are still found`, async () => {
    await open(`${locale}/glossary/`);
    await visitor.context.route(`**/encoder/${model}/**`, (route) =>
      route.fulfill({ status: 404 }),
    );
    const main = page.locator('main');
    await main.locator('input[type=search]').fill('embedding');
    await main.locator('[data-term]:visible').first().waitFor();
    const button = main.getByRole('button', { name: said });
    await button.click();
    await expect(main.locator('[data-meaning-status]')).toHaveText(
      /not have the model yet|还没有这个模型/,
    );
    await expect(main).not.toContainText('npm run models');
    await expect(button).toBeEnabled();
    overlook(visitor.faults, /request to .*encoder\//, /Failed to load resource/);
  });
