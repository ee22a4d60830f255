import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bring, enter, material } from '../demos/own/browser/shelf-page';
import { violations } from './axe';
import { open, page, scrollWidth, useVisitor, downloaded, file } from './visitor';

useVisitor({
  viewport: { width: 1280, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

const pane = (id: string) => page.locator(`[data-program="${id}"]`);
const copied = () => page.evaluate(() => navigator.clipboard.readText());
const source = (name: string) => readFileSync(`content/programs/${name}`, 'utf8').trimEnd();

describe.each(['en', 'zh'])('/%s/build/', (locale) => {
  test.each([360, 1280])('shows one program at %i px, with nothing wrong', async (width) => {
    await open(`${locale}/build/`, { viewport: { width, height: 800 } });
    for (const id of ['paste', 'hosted', 'own', 'tune'])
      await expect(pane(id).locator('button[data-copy]')).toHaveCount(1);
    await expect(page.locator('[data-program]:visible')).toHaveCount(1);
    expect(await scrollWidth()).toBe(width);
    expect(await violations(page)).toEqual([]);
  });
});

test('what a press copies is the file that ran, in the language and by the interface that were chosen', async () => {
  await open('en/build/');
  await pane('paste').locator('button[data-copy]').click();
  await expect(pane('paste').getByRole('status')).toHaveText('Copied.');
  expect((await copied()).trimEnd()).toBe(source('paste-messages.ts'));
  await pane('paste').getByRole('button', { name: 'Python' }).click();
  await pane('paste').getByRole('button', { name: 'Responses API' }).click();
  await pane('paste').locator('button[data-copy]').click();
  await expect.poll(async () => (await copied()).trimEnd()).toBe(source('paste_responses.py'));
  await page.getByRole('tab', { name: /Your own search/ }).click();
  expect(page.url()).toMatch(/#own$/);
  await pane('own').locator('button[data-copy]').click();
  await expect
    .poll(async () => (await copied()).trimEnd())
    .toBe([source('own.py'), source('own.sql')].join('\n\n'));
});

test('tabs are turned by arrows, and an address opens its program', async () => {
  await open('zh/build/#tune');
  await expect(pane('tune')).toBeVisible();
  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(pane('own')).toBeVisible();
  await expect(page.getByRole('tab', { selected: true })).toBeFocused();
});

test('the programs name the reader’s file, and their questions are saved as the programs read them', async () => {
  await enter();
  const table = 'question,answer\nHow much is a bike?,two crowns\nWho is captain?,';
  await bring(file('ferry.pdf.md', 'A bike costs two crowns.'), file('questions.csv', table));
  await material().locator('[name=keep]').check();
  await expect(material().locator('[data-kept]')).toContainText('kept in this browser');
  await open('en/build/');
  await expect(page.locator('[data-filled]')).toContainText('ferry.pdf.md, 2 questions');
  await expect(pane('paste')).toContainText("readFile('ferry.pdf.md'");
  const saved = await downloaded(() => page.locator('[data-save-questions]').click());
  const lines = String(saved).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { question: 'How much is a bike?', answer: 'two crowns' },
    { question: 'Who is captain?', answer: '' },
  ]);
});

test('the bills count the thinking that is typed, cost half as a batch, and name what is no number', async () => {
  await open('en/build/');
  const searched = page.locator('td[data-bill$=" searched"]').first();
  const thinking = page.getByLabel('Thinking, in tokens per answer');
  // 60 × (688 × $4 + (150 + 300) × $20) a million; 1,000 tokens of thinking add 60 × 700 × $20 to it
  await expect(searched).toHaveText('$0.71');
  await thinking.fill('1000');
  await expect(searched).toHaveText('$1.55');
  await page.getByLabel('Can the answers wait?').selectOption('yes');
  await expect(searched).toHaveText('$0.77');
  await thinking.fill('some');
  await expect(page.locator('[data-terms]').getByRole('status')).toContainText(
    '“some” is no number of tokens.',
  );
  expect(await violations(page)).toEqual([]);
});

test('without JavaScript every program stands on the page, and nothing can be pressed', async () => {
  await open('en/build/', { javaScriptEnabled: false });
  await expect(page.locator('[data-program]:visible')).toHaveCount(5);
  await expect(page.locator('main button:visible')).toHaveCount(0);
});
