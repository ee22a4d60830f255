import { describe, expect, test } from 'vitest';
import { answered } from './demo';
import { enter, fileOf, open, page, scrollWidth, useVisitor } from './visitor';
import { readMatrix } from '../content/read';

const CRITERIA = readMatrix().criteria.length;

useVisitor({ viewport: { width: 1280, height: 900 } });

const weight = (criterion: string) => page.locator(`input[name="weight.${criterion}"]`);
const ranking = () =>
  page
    .locator('ol[data-ranking] > li')
    .evaluateAll((rows: HTMLElement[]) =>
      rows.map(({ dataset }) => [dataset.road, Number(dataset.score)] as const),
    );
const after = (action: () => Promise<unknown>) => answered('x-matrix', action);
const winner = async () => (await ranking())[0]?.[0];
const rows = () => page.locator('tr[data-criterion]:visible');

describe('x-matrix', () => {
  test('shows the recorded ranking and the whole table without JavaScript', async () => {
    await open('en/compare/', { javaScriptEnabled: false });
    const scores = await page.locator('ol[data-ranking] output').allTextContents();
    expect(scores).toEqual(['3.53', '3.44', '2.85', '1.71']);
    expect(await page.locator('tr[data-criterion] td').count()).toBe(68);
    expect(await page.locator('x-matrix button:enabled').count()).toBe(0);
  });

  test('is a table whose cells have a row and a column header', async () => {
    await open('en/compare/');
    expect(await page.locator('.matrix thead th[scope=col]').count()).toBe(5);
    expect(await page.locator('.matrix tr[data-criterion] > th[scope=row]').count()).toBe(CRITERIA);
    expect(await page.locator('.matrix th[scope=rowgroup]').count()).toBe(5);
  });

  test('ranks anew by keyboard and keeps the weight in the address', async () => {
    await open('en/compare/');
    await weight('new-facts').focus();
    await after(() => page.keyboard.press('ArrowRight'));
    expect(await winner()).toBe('rag');
    expect(new URL(page.url()).search).toBe('?matrix.weight.new-facts=2');
    expect(await page.locator('x-matrix [data-live]').textContent()).toMatch(/^Retrieval leads/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'weight.new-facts',
    );
  });

  test('reads weights from a link and ignores nonsense in it', async () => {
    await open('zh/compare/?matrix.weight.new-facts=3&matrix.weight.freshness=77&matrix.sort=x');
    await page.locator('x-matrix[data-runs="1"]').waitFor();
    expect(await weight('new-facts').inputValue()).toBe('3');
    expect(await weight('freshness').inputValue()).toBe('1');
    expect(await winner()).toBe('rag');
  });

  test('changes the winner with the one weight it names', async () => {
    await open('en/compare/');
    await page.locator('[data-run]').click();
    await page.locator('x-matrix[data-runs="1"]').waitFor();
    await after(() => page.locator('[data-try]').click());
    expect(await winner()).toBe('rag');
  });

  test('ranks nothing when every weight is 0 and says so', async () => {
    await open('en/compare/');
    await after(() => page.locator('[data-all="0"]').click());
    expect(await ranking()).toEqual([]);
    expect(await page.locator('[data-live]').textContent()).toContain('nothing is ranked');
  });

  test('sets seventeen weights by a preset and says why', async () => {
    await open('en/compare/');
    await after(() => page.locator('[data-preset="daily-facts"]').click());
    expect(await weight('freshness').inputValue()).toBe('5');
    expect(await page.locator('[data-reason]').textContent()).toContain('this morning');
    expect(await page.locator('[aria-pressed=true]').textContent()).toContain('Facts that change');
  });

  test('sorts, filters and folds the rows, and hidden weights still count', async () => {
    await open('en/compare/');
    await after(() => page.locator('[name=sort]').selectOption('finetune'));
    expect(await rows().first().getAttribute('data-criterion')).toBe('format-labels');
    expect(await page.locator('th[aria-sort]').getAttribute('data-road')).toBe('finetune');
    await after(() => page.locator('[name=sort]').selectOption('group'));
    await after(() => page.locator('[name=find]').fill('cost'));
    expect(await rows().count()).toBeLessThan(CRITERIA);
    expect(page.url()).not.toContain('cost');
    expect((await ranking())[0]?.[1]).toBeGreaterThan(3);
    await after(() => page.locator('[name=find]').fill('<b>nothing</b>'));
    expect(await page.locator('[data-count]').textContent()).toContain('No criterion fits');
    await after(() => page.locator('[name=find]').fill(''));
    await page.locator('[data-fold="cost"]').press('Enter');
    expect(await rows().count()).toBe(14);
  });

  test('opens the reason of a rating with its evidence, by keyboard', async () => {
    await open('en/compare/');
    const cell = page.locator('[id="new-facts.rag"]');
    await cell.locator('summary').press('Enter');
    expect(await cell.locator('a[href$="/en/sources/#E01"]').isVisible()).toBe(true);
    expect(await cell.locator('a[href$="/en/claims/#000-07"]').isVisible()).toBe(true);
    expect(await cell.locator('[data-measured]').textContent()).toContain('run the lab');
  });

  test('hands out CSV, JSON and a PNG', async () => {
    await open('en/compare/');
    for (const [format, start] of [
      ['csv', '\uFEFFCriterion'],
      ['json', '{'],
      ['png', '\x89PNG'],
    ] as const) {
      const body = (await fileOf(format)).toString(format === 'png' ? 'latin1' : 'utf8');
      expect(body.startsWith(start)).toBe(true);
    }
  });

  test('turns into blocks on a phone and never scrolls sideways', async () => {
    await enter({ viewport: { width: 320, height: 800 } });
    for (const path of ['en/compare/', 'zh/compare/']) {
      await open(path);
      expect(await scrollWidth()).toBe(320);
      expect(await page.locator('td .road').first().isVisible()).toBe(true);
    }
  });

  test('shows the four orderings of the article beside ours', async () => {
    await open('en/compare/');
    expect(await page.locator('.orderings > li').count()).toBe(4);
    const complexity = page.locator('.orderings > li').nth(1);
    expect(await complexity.locator('dl > div').nth(1).locator('ol > li').count()).toBe(3);
    expect(await complexity.textContent()).toContain('5 the same way round');
  });
});
