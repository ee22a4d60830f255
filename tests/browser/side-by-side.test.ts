import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { violations } from './axe';
import { openSection } from './real-model';
import { open, page, scrollWidth, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const isSmolLm2Here = existsSync(`dist/lm/smollm2/${SMOLLM2_FILES.at(-1)}`);
const FOLD = '[data-side-by-side]';
const side = () => page.locator('x-side');
const piece = (name: string) => page.locator(`[data-side-${name}]`);
const models = () =>
  page
    .locator('[data-side-model]')
    .evaluateAll((all) => (all as HTMLElement[]).map(({ dataset }) => dataset.sideModel));

async function openSide(locale: string) {
  await open(`${locale}/demos/abstain/`);
  const section = await openSection(FOLD);
  await side().scrollIntoViewIfNeeded();
  await side().locator('[data-panel-run]:enabled').waitFor();
  return section;
}

async function ask(): Promise<void> {
  await side().locator('[data-panel-run]').click();
  await page.locator('x-side[data-status=idle]').waitFor();
}

describe.each([
  ['en', 'zh'],
  ['zh', 'en'],
])('one prompt at both tiny models in /%s/', (locale, other) => {
  test('stays as a column a model; the one of this language remembers the word', async () => {
    const section = await openSide(locale);
    const word = await side().locator('[name=word]').inputValue();
    await section.load(`tiny-${locale}`);
    await ask();
    await expect.poll(models).toEqual([`tiny-${locale}`]);
    const row = page.locator(`[data-row="${word}"] [data-chance]`);
    await expect
      .poll(async () => Number(await row.first().getAttribute('data-chance')))
      .toBeGreaterThan(0.5);
    await expect.poll(() => piece('word').innerText()).toContain(word);
    await expect
      .poll(() => page.locator('[data-side-goes-on] [data-answer]').innerText())
      .toContain(word);
    await section.load(`tiny-${other}`);
    await ask();
    await expect.poll(models).toEqual([`tiny-${locale}`, `tiny-${other}`]);
    await expect.poll(() => page.locator('[data-side-entropy] td').count()).toBe(2);
  });
});

test.skipIf(!isSmolLm2Here)('a real model stands beside the tiny one', async () => {
  const section = await openSide('en');
  await section.load('tiny-en');
  await ask();
  await section.load('smollm2');
  await ask();
  await expect.poll(models).toEqual(['tiny-en', 'smollm2']);
  const chances = page.locator('[data-row] [data-chance]');
  await expect.poll(() => chances.count()).toBeGreaterThan(5);
});

test('a prompt asked before brings its columns back; a column can be removed', async () => {
  const section = await openSide('en');
  await section.load('tiny-en');
  await ask();
  await side().locator('[data-preset=untold]').click();
  await expect.poll(models).toEqual([]);
  await ask();
  await expect.poll(models).toEqual(['tiny-en']);
  await page.locator('[data-side-prompt]').click();
  await expect.poll(models).toEqual(['tiny-en']);
  await page.locator('[data-side-remove]').click();
  await expect.poll(models).toEqual([]);
});

test('a prompt that was typed comes back after an example', async () => {
  await openSide('en');
  const back = page.locator('#side-by-side [data-back]');
  const prompt = side().locator('[name=prompt]');
  await side().locator('[data-preset=untold]').click();
  await side().locator('[data-preset=note]').click();
  await expect.poll(() => back.count()).toBe(0);
  await prompt.fill('My own words');
  await side().locator('[name=word]').fill('mine');
  await side().locator('[data-preset=memory]').click();
  await expect.poll(() => prompt.inputValue()).not.toBe('My own words');
  await back.click();
  await expect.poll(() => prompt.inputValue()).toBe('My own words');
  await expect.poll(() => side().locator('[name=word]').inputValue()).toBe('mine');
});

test('says what is missing, and offers no server, which tells too few chances', async () => {
  const section = await openSide('en');
  await side().locator('[data-panel-run]').click();
  await expect
    .poll(() => side().locator('[data-panel-failure]').innerText())
    .toMatch(/^No model is loaded/);
  await expect.poll(() => section.section.locator('[data-lm-source]').count()).toBe(0);
  await expect
    .poll(() => section.section.locator('[data-tab-only]').innerText())
    .toContain('only models in this tab');
});

test.each([360, 1280])('has room at %d px, and no fault of access', async (width) => {
  const section = await openSide('en');
  await page.setViewportSize({ width, height: 800 });
  await section.load('tiny-en');
  await ask();
  await section.load('tiny-zh');
  await ask();
  expect(await scrollWidth()).toBeLessThanOrEqual(width);
  expect(await violations(page, FOLD)).toEqual([]);
});

test('writes nothing that is typed into the address', async () => {
  await openSide('en');
  const before = page.url();
  await side().locator('[name=prompt]').fill('my secret');
  await side().locator('[name=word]').fill('hidden');
  expect(page.url()).toBe(before);
});
