import { describe, expect, test } from 'vitest';
import { unfoldEncoder } from './encoder-page';
import { keptFiles } from './kept-models';
import { KEPT_BYTES, randomEncoder } from './model-host';
import { open, page, scrollWidth, useVisitor, visitor } from './visitor';

useVisitor();

const DEMO = 'demos/retriever/';
const SIZE = `${Math.round(KEPT_BYTES / 1000)} kB`;

function keptFold() {
  const fold = page.locator('[data-kept-here]').first();
  const summary = fold.locator('summary');
  return {
    fold,
    summary,
    status: fold.locator('[data-kept-status]'),
    rows: fold.locator('li'),
    open: () => summary.click(),
    forget: (name: RegExp) => fold.getByRole('button', { name }).click(),
  };
}

/** Stores entries, and what a load that was cancelled leaves of a model. */
const store = (entries: Record<string, string>, parts = 0) =>
  page.evaluate(
    async ([stored, bytes]) => {
      for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
      if (bytes === 0) return;
      const open = await caches.open('crossroads-encoders-parts');
      const at = new URL('/encoder/e5/onnx/model_quantized.onnx?from=0', location.href).href;
      await open.put(at, new Response('x', { headers: { 'content-length': String(bytes) } }));
    },
    [entries, parts] as const,
  );

describe('the list of stored data', () => {
  test('shows each stored item with its size, and deletes one at a time', async () => {
    await open(`en/${DEMO}`);
    await unfoldEncoder();
    const empty = keptFold();
    await expect(empty.summary).toHaveText('Kept on this device: nothing');
    await store({ 'retriever.text': 'a text of my own '.repeat(100), other: 'x' }, 8_400_000);
    await randomEncoder(visitor.context);
    await page.reload();
    const { model, keep, load, status } = await unfoldEncoder();
    await model.selectOption('minilm');
    await keep.check();
    await load();
    const list = keptFold();
    await expect(list.summary).toHaveText(/^Kept on this device: 8\.\d MB$/);
    await expect(list.rows).toHaveCount(0);
    await list.open();
    await list.rows.first().waitFor(); // the list is drawn on `toggle`, which comes after the click
    await expect
      .poll(() => list.rows.allTextContents())
      .toEqual([
        expect.stringMatching(/^multilingual-e5-small, .* cancelled8\.4 MBDelete$/),
        `all-MiniLM-L6-v2, an encoder from this site${SIZE}Delete`,
        expect.stringMatching(/^your files, texts, questions and marks2 kBDelete$/),
        expect.stringMatching(/^what is stored under the name “other”0 kBDelete$/),
      ]);
    await list.forget(/MiniLM/);
    await expect(list.status).toHaveText(/^Deleted: all-MiniLM-L6-v2/);
    await expect(status).toContainText('Its files are not kept');
    await expect(list.summary).toBeFocused();
    expect(await keptFiles('crossroads-encoders')).toEqual([]);
    await list.forget(/multilingual/);
    await expect(list.summary).toHaveText(/: 2 kB$/);
    expect(await keptFiles('crossroads-encoders-parts')).toEqual([]);
    await list.forget(/your files/);
    await expect(list.rows).toHaveCount(1);
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['other']);
  });

  test('is shown in the language-model panel with data of earlier editions, and fits a phone', async () => {
    await open('en/own/#model');
    await page.evaluate(async () => {
      const open = await caches.open('crossroads-language-models');
      const at = new URL('/language-models/tiny-en/onnx/model_quantized.onnx', location.href).href;
      await open.put(at, new Response('x', { headers: { 'content-length': '446422' } }));
    });
    await page.reload();
    await page.locator('[data-lm-panel]').scrollIntoViewIfNeeded();
    const list = keptFold();
    await expect(list.summary).toHaveText(/: 446 kB$/);
    await list.open();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await scrollWidth()).toBeLessThanOrEqual(320);
    await list.forget(/tiny English model, a language model from this site/);
    await expect(list.summary).toHaveText('Kept on this device: nothing');
    expect(await keptFiles('crossroads-language-models')).toEqual([]);
  });
});
