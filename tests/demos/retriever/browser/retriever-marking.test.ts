import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { reopen, retriever } from './retriever-page';
import { fileOf, useBrowser } from '../../../browser/visitor';

const TEXT = 'The lamp burns all night.\n\nThe ferry leaves at noon.\n\nFog stops the ferry.';
const LAMP = { query: 'when does the lamp burn', passage: 'The lamp burns all night.' };
const FERRY = { query: 'when does the ferry leave', passage: 'The ferry leaves at noon.' };

useBrowser();
beforeEach(() => reopen({ options: { reducedMotion: 'reduce' } }));
afterEach(async () => {
  await retriever.leave();
  expect(retriever.faults).toEqual([]);
});

const truth = (text: string) =>
  retriever.demo
    .locator('[data-results=first] > li', { hasText: text })
    .locator('button[data-truth]');
const questions = () => retriever.demo.locator('[data-question] [data-ask]').allInnerTexts();
const verdict = () => retriever.demo.locator('[data-verdict]').innerText();

async function mark({ query, passage }: typeof LAMP) {
  await retriever.ask(query);
  await truth(passage).click();
}
async function markTwo() {
  await retriever.paste(TEXT);
  await mark(LAMP);
  await mark(FERRY);
}

test('a mark is the reader’s truth: it stands in both lists, in the wall and below', async () => {
  const gulls = truth('Please do not feed the gulls');
  await gulls.click();
  await expect(gulls).toHaveAttribute('aria-pressed', 'true');
  await expect(gulls).toBeFocused();
  await expect(retriever.demo.locator('[data-list] [data-answer]').first()).toContainText(
    'Your answer, Gulls',
  );
  const strip = retriever.demo.locator('[data-strip][data-truth-here]');
  await expect(strip).toContainText('Gulls');
  await expect.poll(questions).toEqual(['anything to eat for lunch?']);
  await gulls.click();
  await expect.poll(questions).toEqual([]);
  await expect(retriever.demo.locator('[data-list] [data-answer]').first()).toContainText(
    'The answer, The kiosk',
  );
});

test('after five marks it is said how many each search had, and which won', async () => {
  await expect.poll(verdict).toContain('Did one of these answer it?');
  for (let n = 1; n <= 5; n++) {
    await retriever.answers(() => retriever.demo.locator('button[data-run]').click());
    await retriever.demo
      .locator('[data-results=second] > [data-rank="1"] button[data-truth]')
      .click();
    await expect.poll(questions).toHaveLength(n);
  }
  await expect.poll(verdict).toMatch(/the second 5 of 5.+The second won/s);
  await expect.poll(verdict).toContain('34 built-in questions');
  await retriever.demo.locator('[data-unmark="0"]').click();
  await expect.poll(verdict).toContain('4 of five marked');
});

test('a marked question is asked again, and its marks are handed out', async () => {
  await markTwo();
  await retriever.answers(() => retriever.demo.locator('[data-ask="0"]').click());
  await expect(retriever.demo.locator('[name=query]')).toHaveValue(LAMP.query);
  await expect(truth(LAMP.passage)).toHaveAttribute('aria-pressed', 'true');
  const csv = String(await fileOf('csv', retriever.page));
  expect(csv.trim().split('\r\n')).toHaveLength(3);
  expect(csv).toContain(LAMP.passage);
});

test('marks move with their words, and wait while the words are missing', async () => {
  await markTwo();
  await retriever.paste(`A new beginning.\n\n${TEXT}`);
  await expect(truth(FERRY.passage)).toHaveAttribute('aria-pressed', 'true');
  await retriever.paste(TEXT.replace('at noon', 'at dawn'));
  await expect(truth('The ferry leaves at dawn.')).toHaveAttribute('aria-pressed', 'false');
  await retriever.paste(TEXT);
  await expect(truth(FERRY.passage)).toHaveAttribute('aria-pressed', 'true');
});

test('a mark in the retriever stands on the shelf, and one taken off the shelf is gone here', async () => {
  await reopen({ path: 'own/', options: { reducedMotion: 'reduce' } });
  await markTwo();
  const hand = retriever.page.locator('x-material [data-by-hand]');
  await expect(hand.locator('[data-question=yes]')).toHaveCount(2);
  await hand.locator('summary').click();
  await hand.getByRole('button', { name: LAMP.query }).click();
  await expect.poll(questions).toEqual([FERRY.query]);
});

test.each(['en', 'zh'] as const)(
  'with everything shown, nothing is wrong in /%s/, wide or narrow',
  async (locale) => {
    await reopen({ locale, options: { reducedMotion: 'reduce' } });
    await retriever.demo.locator('[data-strip="30"]').click();
    expect(await violations(retriever.page)).toEqual([]);
    await markTwo();
    await retriever.page.mouse.move(0, 0); // where a word is pointed at, the others step back
    for (const width of [360, 1280]) {
      await retriever.page.setViewportSize({ width, height: 900 });
      const wide = await retriever.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    expect(await violations(retriever.page)).toEqual([]);
  },
);
