import type { Locator } from 'playwright-core';
import { signTest } from '~/lib/evaluation/paired';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reopen, retriever } from './retriever-page';
import { useBrowser } from '../../../browser/visitor';

const WORDS = {
  en: {
    text: 'The lamp burns all night. Nobody sees it by day.\n\nThe ferry leaves at noon.\n\nFog stops the ferry.',
    added: 'Nothing of this was here before, and it is a good deal longer than one line of it.',
    lamp: 'when does the lamp burn',
    ferry: 'when does the ferry leave',
    lampAnswer: 'The lamp burns',
    ferryAnswer: 'The ferry leaves',
    mark: 'This answers it',
    group: 'Your text',
    two: 'marked answer: 2',
    one: 'marked answer: 1',
    measured: 'marked answer: 1.',
    undecided: 'do not tell the two apart',
  },
  zh: {
    text: '灯塔整夜亮着。白天没有人看见它。\n\n渡轮中午开船。\n\n大雾让渡轮停航。',
    added: '这一段原先没有，加在最前面，好让后面的字都往后挪一大截。',
    lamp: '灯塔什么时候亮',
    ferry: '渡轮什么时候开船',
    lampAnswer: '灯塔整夜亮着',
    ferryAnswer: '渡轮中午开船',
    mark: '这段能回答',
    group: '你的文字',
    two: '已有 2 个问题',
    one: '已有 1 个问题',
    measured: '你有 1 个问题标了答案',
    undecided: '分不出两种方法的高下',
  },
};
const METHODS = ['tfidf', 'bm25', 'lsa', 'course', 'rrf', 'rrf-course'];

useBrowser();
afterEach(async () => {
  await retriever.leave();
  expect(retriever.faults).toEqual([]);
});

const figures = () => retriever.demo.locator('[data-evaluation]');
const rows = () => figures().locator('tr[data-language=own]');
const methodsOf = (found: Locator) =>
  found.evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.method));
/** The methods whose rows are set off, because their hits are shown. */
const shown = () => methodsOf(figures().locator('tr.on'));
const verdict = () => retriever.demo.locator('[data-undecided]');
const recalls = () =>
  rows()
    .locator('[data-recall]')
    .evaluateAll((cells: HTMLElement[]) => cells.map(({ dataset }) => Number(dataset.recall)));
const pool = () => retriever.demo.locator('[data-pool]');
const marks = () => pool().locator('button[data-mark]');
/** The button below the passage that begins so. */
const markOf = (passage: string) =>
  pool().locator('[data-pooled]', { hasText: passage }).locator('button[data-mark]');
const isPressed = async (passage: string) =>
  (await markOf(passage).getAttribute('aria-pressed')) === 'true';
const pressed = () =>
  marks().evaluateAll((buttons) => buttons.map((button) => button.ariaPressed === 'true'));
const press = (button: Locator) => retriever.answers(() => button.click());
const forget = () => retriever.demo.locator('button[data-forget-marks]');
/** What the page says of the marks that are kept. */
const kept = () => retriever.demo.locator('p:has(> [data-forget-marks])').innerText();

describe.each(['en', 'zh'] as const)('marks on a text of one’s own in /%s/', (locale) => {
  const words = WORDS[locale];

  async function mark(query: string, passage: string) {
    await retriever.ask(query);
    await pool().evaluate((fold: HTMLDetailsElement) => (fold.open = true));
    await press(markOf(passage));
    await expect.poll(() => isPressed(passage)).toBe(true);
  }
  beforeEach(async () => {
    await reopen({ locale });
    await expect(marks()).toHaveCount(0);
    await retriever.paste(words.text);
    await retriever.ask(words.lamp);
    await expect(figures()).toHaveCount(0);
    await expect(marks().first()).toHaveText(words.mark);
    await mark(words.lamp, words.lampAnswer);
    await mark(words.ferry, words.ferryAnswer);
  });

  test('rate the methods, question by question', async () => {
    await expect.poll(kept).toContain(words.two);
    await expect.poll(() => figures().locator('tr.group').allTextContents()).toEqual([words.group]);
    await expect.poll(() => methodsOf(rows())).toEqual(METHODS);
    await expect(figures().locator('tr[data-method]')).toHaveCount(METHODS.length);
    await expect.poll(recalls).toEqual(METHODS.map(() => 1));
  });

  test('belong to their question, and are taken away one by one or all together', async () => {
    await press(markOf(words.ferryAnswer));
    await expect.poll(pressed).not.toContain(true);
    await expect.poll(kept).toContain(words.one);
    await retriever.ask(words.lamp);
    await expect.poll(() => isPressed(words.lampAnswer)).toBe(true);
    await press(forget());
    await expect.poll(pressed).not.toContain(true);
    await expect(figures()).toHaveCount(0);
    await expect(forget()).toHaveCount(0);
  });

  test('survive another chunking', async () => {
    await retriever.ask(words.lamp);
    const before = await retriever.hits();
    await retriever.answers(() => retriever.set('chunking', 'sentence'));
    const after = await retriever.hits();
    expect(after[0]!.text.length).toBeLessThan(before[0]!.text.length);
    await expect.poll(() => isPressed(words.lampAnswer)).toBe(true);
    await expect.poll(kept).toContain(words.two);
    await expect(rows()).toHaveCount(METHODS.length);
  });

  test('move with their words when the text above them changes, and are kept while the words are missing', async () => {
    await retriever.paste(`${words.added}\n\n${words.text}`);
    await retriever.ask(words.lamp);
    await expect
      .poll(async () => (await retriever.hits())[0]!.text)
      .toContain(words.text.slice(0, 4));
    await expect.poll(() => isPressed(words.lampAnswer)).toBe(true);
    await expect.poll(kept).toContain(words.two);
    await retriever.paste(words.text.slice(words.text.indexOf('\n')));
    await retriever.ask(words.ferry);
    await expect.poll(() => isPressed(words.ferryAnswer)).toBe(true);
    await expect.poll(kept).toContain(words.two);
    await expect.poll(() => figures().getByText(words.measured).count()).toBeGreaterThan(0);
  });

  test('compare two methods once a second one is chosen', async () => {
    await retriever.answers(() => retriever.set('compare', ''));
    await expect(verdict()).toHaveCount(0);
    await expect.poll(shown).toEqual(['bm25']);
    await retriever.answers(() => retriever.set('compare', 'tfidf'));
    await expect.poll(shown).toEqual(['tfidf', 'bm25']);
    await expect(verdict()).toHaveCount(1);
    await expect(verdict()).toHaveAttribute('data-undecided', 'true');
    await expect(verdict()).toContainText(words.undecided);
    await expect(verdict()).toContainText(words.group);
  });
});

test('the handbook compares two methods in each language, and distinguishes chance from a real difference', async () => {
  await reopen();
  await retriever.answers(() => retriever.set('compare', 'lsa'));
  await expect(verdict()).toHaveCount(2);
  for (const box of await verdict().all()) {
    const isUndecided = (await box.getAttribute('data-undecided')) === 'true';
    const said = await box.innerText();
    expect(said).toContain(
      isUndecided ? 'do not tell the two apart' : 'The difference is more than chance',
    );
    const [low, high] = /\[([+−][\d.]+), ([+−][\d.]+)\]/
      .exec(said)!
      .slice(1)
      .map((bound) => Number(bound.replace('−', '-')));
    const [wins, losses] = /won (\d+), lost (\d+)/.exec(said)!.slice(1).map(Number);
    const holdsZero = low! <= 0 && high! >= 0;
    expect(holdsZero || signTest(wins!, losses!) > 0.05).toBe(isUndecided);
  }
  await expect(marks()).toHaveCount(0);
});
