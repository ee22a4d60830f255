import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labLadder } from '~/demos/four-roads/ladder/known';
import { words as wordsOf } from '~/i18n/words';
import type { Row } from '~/lib/ladder/rows';
import type { Verdict } from '~/lib/ladder/verdict';
import { LOCALE_CODES } from '~/lib/locale';
import { violations } from '../../../browser/axe';
import { jumped, watchJumps } from '../../../browser/pixels';
import { open, page, until, useVisitor } from '../../../browser/visitor';
import { accuracies, choose, finishes, isIdle, press, run, tick } from './four-roads-page';

useVisitor({ viewport: { width: 1280, height: 900 } });

const record = readFileSync('content/runs/ladder/ladder-whole.json', 'utf8');
const { rows } = (JSON.parse(record) as { snapshot: { rows: Row[] } }).snapshot;
const { tasks } = labLadder(rows, { locale: 'en', page: '', quoted: String });
const recorded = tasks.facts!;

const SCREENS = [1280, 360].flatMap((width) =>
  LOCALE_CODES.map((locale) => [locale, width] as const),
);
const openLab = async (address: string, width = 1280) => {
  await open(address, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  await page.waitForSelector('button[data-quick]:enabled');
};
const showRecord = async () => {
  await press('record');
  await page.waitForSelector('[data-badge=recorded]');
};
const words = () => page.locator('.way [data-holds] .word').allInnerTexts();
const holds = () =>
  page
    .locator('.way [data-holds]')
    .evaluateAll((all) => (all as HTMLElement[]).map(({ dataset }) => dataset.holds as Verdict));

/** Where the middle of a mark stands on the axis of its row, as a share. */
const shareAt = (road: string, size: string): Promise<number> =>
  page.locator(`.way[data-road=${road}]`).evaluate((way, name) => {
    const mark = way.querySelector(`.rungs [data-size="${name}"]`)!.getBoundingClientRect();
    const axis = way.querySelector('.rungs .thin')!.getBoundingClientRect();
    return (mark.x + mark.width / 2 - axis.x) / axis.width;
  }, size);

describe.each(SCREENS)('the task of facts, at three sizes (%s, %d wide)', (locale, width) => {
  test('marks stand where the records say, words beside them, and nothing moves when they come', async () => {
    await openLab(`${locale}/lab/`, width);
    await expect
      .poll(() => page.locator('.lab-bench [data-size]').count(), { message: 'before a run' })
      .toBe(0);
    await watchJumps();
    await showRecord();
    await page.waitForTimeout(300);
    expect(await jumped()).toBeLessThan(0.005);
    for (const road of ['prompt', 'rag', 'finetune'] as const) {
      const { right, n } = recorded[road]['135m']!;
      expect(await shareAt(road, '135m')).toBeCloseTo(right / n, 2);
    }
    const { rag } = await accuracies();
    expect(await shareAt('rag', 'tiny')).toBeCloseTo(rag!, 2);
    const verdicts = await holds();
    expect(verdicts.map((verdict) => verdict !== 'not-run')).toEqual([true, true, true, false]);
    const { holds: named } = wordsOf(locale);
    await expect.poll(words).toEqual(verdicts.map((verdict) => named[verdict]));
    const scratch = page.locator('.way[data-road=scratch]');
    await expect.poll(() => scratch.locator('.rungs [data-size="135m"]').count()).toBe(0);
    await expect.poll(() => scratch.locator('.dock').innerText()).toMatch(/–\s[^–]+–/);
    const title = page.locator('.way[data-road=rag] [data-size="135m"] title');
    await expect.poll(() => title.textContent()).toMatch(locale === 'en' ? /differ/ : /只用英文/);
    expect(await violations(page, '.lab-bench')).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test('the word leads to its line in the ladder, and, after a run, a line below the plate to Off and on', async () => {
  await openLab('en/lab/');
  await expect.poll(() => page.locator('.off-on').isVisible()).toBe(false);
  await showRecord();
  await page.locator('.way[data-road=rag] .word a').click();
  await until(() => document.querySelector('#facts-minilm-4:target'));
  await openLab('en/lab/');
  await showRecord();
  await page.locator('.off-on a').click();
  await page.waitForSelector('x-adapter');
});

test('the tiny mark is that of the run in this tab; a stopped run has no word', async () => {
  await openLab('en/lab/?four-roads.steps=20');
  await tick(['prompt', 'rag', 'finetune']);
  await finishes(run);
  const { rag, finetune } = await accuracies();
  expect(await shareAt('rag', 'tiny')).toBeCloseTo(rag!, 2);
  expect(await shareAt('finetune', 'tiny')).toBeCloseTo(finetune!, 2);
  await choose('change');
  await tick(['finetune']);
  await run();
  await press('cancel');
  await isIdle();
  await expect.poll(async () => (await words()).join('')).toBe('');
});

test('a task that nobody ran at a second size has no marks of other sizes', async () => {
  await openLab('en/lab/?four-roads.task=poison');
  await showRecord();
  await expect.poll(() => page.locator('.lab-bench [data-size]').count()).toBe(0);
  await expect.poll(holds).toEqual(['not-run', 'not-run', 'not-run', 'not-run']);
});
