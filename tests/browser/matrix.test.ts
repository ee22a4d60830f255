import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { answered } from './demo';
import { at, enter, fileOf, open, page, scrollWidth, useVisitor } from './visitor';
import { readMatrix } from '../content/read';
import recorded from '../../content/runs/matrix/c2-equal.json';
import { ROADS } from '~/lib/road';

const CRITERIA = readMatrix().criteria.length;

useVisitor({ viewport: { width: 1280, height: 900 } });

const weight = (criterion: string) => page.locator(`input[name="weight.${criterion}"]`);
/** The totals in the order of the page: road, score, place. */
const totals = () =>
  page
    .locator('[data-totals] > li')
    .evaluateAll((rows: HTMLElement[]) =>
      rows.map(
        ({ dataset }) => [dataset.road, Number(dataset.score), Number(dataset.place)] as const,
      ),
    );
const after = (action: () => Promise<unknown>) => answered('x-matrix', action);
const winner = async () => (await totals()).find(([, , place]) => place === 1)?.[0];
const rows = () => page.locator('tr[data-criterion]:visible');

describe('x-matrix', () => {
  test('shows the recorded totals and the whole table without JavaScript', async () => {
    await open('en/compare/', { javaScriptEnabled: false });
    const scores = await page.locator('[data-totals] b').allTextContents();
    expect(scores).toEqual(ROADS.map((road) => recorded.snapshot.cells[road].toFixed(2)));
    expect(await page.locator('tr[data-criterion] td[data-road]').count()).toBe(4 * CRITERIA);
    expect(await rows().count()).toBe(CRITERIA);
    expect(await page.locator('x-matrix button:enabled').count()).toBe(0);
    await page.locator('tr#freshness summary').click();
    expect(await page.locator('tr#freshness .why a').first().isVisible()).toBe(true);
  });

  test('is a table whose cells have a row and a column header', async () => {
    await open('en/compare/');
    expect(await page.locator('.matrix thead th[scope=col]').count()).toBe(8);
    expect(await page.locator('.matrix tr[data-criterion] > th[scope=row]').count()).toBe(CRITERIA);
    expect(await page.locator('.matrix th[scope=rowgroup]').count()).toBe(5);
    const widths = await page
      .locator('.matrix tr')
      .evaluateAll((all: HTMLTableRowElement[]) =>
        all.map(({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0)),
      );
    expect(new Set(widths)).toEqual(new Set([8]));
  });

  test('has the better road to the right on every line, turned or not', async () => {
    await open('en/compare/');
    const centre = (criterion: string, road: string) =>
      page
        .locator(`tr#${criterion} td[data-road=${road}] .pt use`)
        .evaluate((mark) => mark.getBoundingClientRect().x);
    // High is good: retrieval 5, from scratch 1. Low is good: prompting 1, from scratch 5.
    expect(await centre('freshness', 'rag')).toBeGreaterThan(await centre('freshness', 'scratch'));
    expect(await centre('one-off-cost', 'prompt')).toBeGreaterThan(
      await centre('one-off-cost', 'scratch'),
    );
    const ends = (criterion: string) =>
      page.locator(`tr#${criterion} .ends span`).allTextContents();
    expect(await ends('freshness')).toEqual(['1 late', 'at once 5']);
    expect(await ends('one-off-cost')).toEqual(['5 expensive', 'cheap 1']);
  });

  test('keeps the totals in sight while a weight far below is moved, and in the order of the roads', async () => {
    await open('en/compare/');
    await weight('training-data-needed').scrollIntoViewIfNeeded();
    const box = (await page.locator('[data-totals]').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThan(200);
    await weight('new-facts').focus();
    await after(() => page.keyboard.press('End'));
    expect((await totals()).map(([road]) => road)).toEqual([
      'prompt',
      'rag',
      'finetune',
      'scratch',
    ]);
    expect(await page.locator('[data-totals] small').textContent()).toBe('1st');
    expect(await page.locator('[data-totals] li:has(small)').getAttribute('data-road')).toBe('rag');
    const focused = (await weight('new-facts').boundingBox())!;
    expect(focused.y).toBeGreaterThan(box.height);
  });

  test('leads the keyboard from top to bottom', async () => {
    await open('en/compare/');
    await page.locator('x-matrix a[data-tab=limits]').focus();
    const met: number[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const bottom = await page.evaluate(() => {
        const focused = document.activeElement!;
        return focused.closest('[data-panel=demo]')
          ? focused.getBoundingClientRect().bottom + scrollY
          : null;
      });
      if (bottom === null) break;
      met.push(bottom);
    }
    expect(met.length).toBeGreaterThan(2 * CRITERIA);
    const backwards = met.filter((one, i) => one < (met[i - 1] ?? 0) - 40);
    expect(backwards).toEqual([]);
  });

  test('ranks anew by keyboard and keeps the weight in the address', async () => {
    await open('en/compare/');
    await weight('new-facts').focus();
    await after(() => page.keyboard.press('ArrowRight'));
    expect(await winner()).toBe('rag');
    expect(new URL(page.url()).search).toBe('?matrix.weight.new-facts=2');
    expect(await page.locator('x-matrix [data-status-line]').textContent()).toMatch(
      /^Retrieval leads/,
    );
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
    await after(() => page.locator('[data-run]').click());
    await after(() => page.locator('[data-try]').click());
    expect(await winner()).toBe('rag');
  });

  test('ranks nothing when every weight is 0 and says so', async () => {
    await open('en/compare/');
    await after(() => page.locator('[data-all="0"]').click());
    expect((await totals()).map(([, score]) => score)).toEqual([NaN, NaN, NaN, NaN]);
    expect(await page.locator('[data-status-line]').textContent()).toContain('nothing is ranked');
  });

  test('sets every weight by a preset and says why', async () => {
    await open('en/compare/');
    await after(() => page.locator('[data-preset="daily-facts"]').click());
    expect(await weight('freshness').inputValue()).toBe('5');
    expect(await page.locator('[data-reason]').textContent()).toContain('this morning');
    expect(await page.locator('[aria-pressed=true]').textContent()).toContain('Facts that change');
    await after(() => page.locator('[data-preset="support-bot"]').click());
    await page.locator('[data-because="support-bot"] summary').click();
    expect(await page.locator('[data-because="support-bot"] li').count()).toBe(CRITERIA);
    expect(await page.locator('tbody[data-group=accuracy] [data-heft]').textContent()).toBe(
      '4 criteria, weight 13',
    );
  });

  test('sorts, filters and folds the rows, and hidden weights still count', async () => {
    await open('en/compare/');
    await after(() => page.locator('[name=sort]').selectOption('finetune'));
    expect(await rows().first().getAttribute('data-criterion')).toBe('format-labels');
    expect(await page.locator('th[aria-sort]').getAttribute('data-road')).toBe('finetune');
    await after(() => page.locator('[name=sort]').selectOption('group'));
    await after(() => page.locator('[name=find]').fill('cost'));
    expect(await rows().locator('th[scope=row]').allTextContents()).toHaveLength(
      await rows().count(),
    );
    for (const said of await rows().locator('th[scope=row]').allTextContents())
      expect(said.toLowerCase()).toContain('cost');
    expect(page.url()).not.toContain('cost');
    expect((await totals())[0]?.[1]).toBeGreaterThan(3);
    await after(() => page.locator('[name=find]').fill('<b>nothing</b>'));
    expect(await page.locator('[data-count]').textContent()).toContain('No criterion fits');
    await after(() => page.locator('[name=find]').fill(''));
    await page.locator('[data-fold="cost"]').press('Enter');
    expect(await rows().count()).toBe(14);
  });

  test('opens the reasons of a line with their evidence, by keyboard', async () => {
    await open('en/compare/');
    const row = page.locator('tr#new-facts');
    await row.locator('summary').press('Enter');
    const reason = row.locator('.why li[data-road=rag]');
    expect(await reason.locator('a[href$="/en/sources/#E01"]').isVisible()).toBe(true);
    expect(await reason.locator('a[href$="/en/claims/#000-07"]').isVisible()).toBe(true);
    expect(await reason.locator('[data-measured-why]').textContent()).toContain(
      'Our recorded run: task “New facts”',
    );
  });

  test('shows recorded values until a run of the reader takes their place, and again once that is forgotten', async () => {
    await open('en/compare/');
    const slot = page.locator('[data-measured="new-facts.rag"]');
    const recorded = await slot.textContent();
    expect(recorded).toMatch(/measured: \d+%/);
    await page.evaluate((one) => sessionStorage.setItem('lab.measured', JSON.stringify([one])), {
      ...{ criterion: 'new-facts', road: 'rag', variant: 'rag', value: 0.42, questions: 120 },
      ...{ seeds: 1, task: 'facts', date: '2026-11-20T10:00:00Z', turned: '' },
    });
    await open('en/compare/');
    expect(await slot.textContent()).toContain('measured in this tab: 42%');
    expect(await page.locator('[data-measured="new-facts.prompt"]').textContent()).toMatch(/%$/);
    await page.locator('[data-forget]').click();
    expect(await slot.textContent()).toBe(recorded);
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

  test('folds all groups but the first on a phone, and never scrolls sideways', async () => {
    await enter({ viewport: { width: 320, height: 800 } });
    for (const path of ['zh/compare/', 'en/compare/']) {
      await open(path);
      expect(await scrollWidth()).toBe(320);
      expect(await rows().count()).toBe(4);
      await page.locator('[data-fold=cost]').click();
      expect(await rows().count()).toBe(7);
    }
    await after(() => page.locator('[name=find]').fill('upkeep'));
    expect(await rows().count()).toBe(1);
  });

  test('opens on a phone the group of the criterion that a link leads to', async () => {
    await enter({ viewport: { width: 360, height: 740 } });
    await open('en/compare/#freshness');
    expect(await page.locator('tr#freshness').isVisible()).toBe(true);
    await page.evaluate(() => (location.hash = 'waiting-time'));
    await page.locator('tr#waiting-time').waitFor();
    expect(await page.locator('tr#recurring-upkeep').isVisible()).toBe(false);
  });

  test('is short: at most 3,700 px at 1280 and 3,100 px at 360', async () => {
    for (const [width, most] of [
      [1280, 3_700],
      [360, 3_100],
    ] as const) {
      await enter({ viewport: { width, height: 800 } });
      for (const path of ['en/compare/', 'zh/compare/']) {
        await page.goto(at(path));
        await page.locator('x-matrix[data-folding]').waitFor();
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height, `${path} at ${width}`).toBeLessThanOrEqual(most);
      }
    }
  });

  test('shows the four orderings of the article beside ours', async () => {
    await open('en/compare/');
    await page.locator('#orderings > summary').click();
    expect(await page.locator('.orderings > li').count()).toBe(4);
    const complexity = page.locator('.orderings > li').nth(1);
    expect(await complexity.locator('dl > div').nth(1).locator('ol > li').count()).toBe(3);
    expect(await complexity.textContent()).toContain('5 the same way round');
  });
});

describe('the memo', () => {
  const sheet = () => page.locator('[data-memo-sheet]');

  test('tells the case, follows the weights and hands out Markdown', async () => {
    await open('en/compare/');
    await after(() => page.locator('[data-preset="support-bot"]').click());
    await page.locator('button[data-memo]').click();
    expect(await sheet().locator('h3').textContent()).toBe('Which road? Support bot');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('matrix-memo');
    expect(await sheet().textContent()).toContain('Retrieval comes before Prompting by');
    expect(await sheet().locator('a[href$="/en/sources/#E01"]').count()).toBeGreaterThan(0);
    await weight('freshness').focus();
    await after(() => page.keyboard.press('Home'));
    expect(await sheet().locator('h3').textContent()).toBe('Which road? weights of our own');
    const file = (await fileOf('md')).toString('utf8');
    expect(file).toMatch(/^# Which road\? weights of our own\n/);
    expect(file).toContain('matrix.weight.freshness=0');
    await page.locator('[data-memo-close]').click();
    expect(await sheet().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-memo'))).toBe(true);
  });

  test('has no fault of accessibility, on a phone and by night, nor have the reasons beside it', async () => {
    await enter({
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await open('en/compare/');
    await after(() => page.locator('[data-preset="support-bot"]').click());
    await page.locator('button[data-memo]').click();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
  });

  test.each(['en', 'zh'])('is printed alone, on one sheet (%s)', async (locale) => {
    await open(`${locale}/compare/`);
    await after(() => page.locator('[data-preset="support-bot"]').click());
    await page.locator('button[data-memo]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.matrix').isVisible()).toBe(false);
    expect(await page.locator('header.top').isVisible()).toBe(false);
    expect(await sheet().isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
