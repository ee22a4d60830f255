import { describe, expect, test } from 'vitest';
import { answered } from '../../../browser/demo';
import { open, page, until, useVisitor } from '../../../browser/visitor';
import { readMatrix } from '../../../content/read';
import recorded from '../../../../content/runs/matrix/c2-equal.json';
import { asCriterion } from '~/demos/matrix/core/criteria';
import { twoDecimals } from '~/demos/matrix/core/ranking';
import { scoreRoads } from '~/demos/matrix/core/score';
import { ROADS } from '~/lib/road';

const content = readMatrix();
const CRITERIA = content.criteria.length;
/** What the table begins with on the deciding page. */
const SUPPORT = scoreRoads(
  content.criteria.map(asCriterion),
  content.presets.find(({ id }) => id === 'support-bot')!.weights,
)!;

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
    await open('en/guide/#criteria', { javaScriptEnabled: false });
    await expect
      .poll(() => page.locator('[data-totals] b').allTextContents())
      .toEqual(SUPPORT.map(({ score }) => twoDecimals(score).toFixed(2)));
    await open('en/learn/choosing/cell-by-cell/', { javaScriptEnabled: false });
    const scores = await page.locator('[data-totals] b').allTextContents();
    expect(scores).toEqual(ROADS.map((road) => recorded.snapshot.cells[road].toFixed(2)));
    await open('en/guide/#criteria', { javaScriptEnabled: false });
    await expect(page.locator('tr[data-criterion] td[data-road]')).toHaveCount(4 * CRITERIA);
    await page.locator('#criteria > summary').click();
    await expect(rows()).toHaveCount(CRITERIA);
    await expect(page.locator('x-matrix button:enabled')).toHaveCount(0);
    await page.locator('tr#freshness summary').click();
    await expect(page.locator('tr#freshness details a').first()).toBeVisible();
  });

  test('is a table whose cells have a row and a column header', async () => {
    await open('en/guide/#criteria');
    await expect(page.locator('#criteria th[scope=col]')).toHaveCount(8);
    await expect(page.locator('#criteria tr[data-criterion] > th[scope=row]')).toHaveCount(
      CRITERIA,
    );
    await expect(page.locator('#criteria th[scope=rowgroup]')).toHaveCount(5);
    const widths = await page
      .locator('#criteria tr')
      .evaluateAll((all: HTMLTableRowElement[]) =>
        all.map(({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0)),
      );
    expect(new Set(widths)).toEqual(new Set([8]));
  });

  test('has the better road to the right on every line, turned or not', async () => {
    await open('en/guide/#criteria');
    const centre = (criterion: string, road: string) =>
      page
        .locator(`tr#${criterion} td[data-road=${road}] > svg use`)
        .evaluate((mark) => mark.getBoundingClientRect().x);
    // High is good: retrieval 5, from scratch 1. Low is good: prompting 1, from scratch 5.
    expect(await centre('freshness', 'rag')).toBeGreaterThan(await centre('freshness', 'scratch'));
    expect(await centre('one-off-cost', 'prompt')).toBeGreaterThan(
      await centre('one-off-cost', 'scratch'),
    );
    const ends = (criterion: string) => page.locator(`tr#${criterion} p span`).allTextContents();
    await expect.poll(() => ends('freshness')).toEqual(['1 late', 'at once 5']);
    await expect.poll(() => ends('one-off-cost')).toEqual(['5 expensive', 'cheap 1']);
  });

  test('keeps the totals in sight while a weight far below is moved, and in the order of the roads', async () => {
    await open('en/guide/#criteria');
    await weight('training-data-needed').scrollIntoViewIfNeeded();
    const box = (await page.locator('[data-totals]').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThan(200);
    await weight('new-facts').focus();
    await after(() => page.keyboard.press('Home'));
    await expect
      .poll(async () => (await totals()).map(([road]) => road))
      .toEqual(['prompt', 'rag', 'finetune', 'scratch']);
    await expect(page.locator('[data-totals] small')).toHaveText('1st');
    await expect(page.locator('[data-totals] li:has(small)')).toHaveAttribute('data-road', 'rag');
    const focused = (await weight('new-facts').boundingBox())!;
    expect(focused.y).toBeGreaterThan(box.height);
  });

  test('updates the ranking by keyboard and keeps the weight in the address', async () => {
    await open('en/guide/#criteria');
    await weight('new-facts').focus();
    await after(() => page.keyboard.press('Home'));
    await expect.poll(winner).toBe('rag');
    expect(new URL(page.url()).searchParams.get('matrix.weights')).toBe('new-facts:0');
    await expect(page.locator('[data-proof=judged]')).toContainText('your weights');
    await expect(page.locator('x-matrix > [data-status-line]')).toHaveText(/^Retrieval leads/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('weight.new-facts');
  });

  test('reads weights from a link and ignores nonsense in it', async () => {
    await open('zh/guide/?matrix.weights=new-facts:3,freshness:77#criteria');
    await page.locator('x-matrix[data-runs="1"]').waitFor();
    await expect(weight('new-facts')).toHaveValue('3');
    await expect(weight('freshness')).toHaveValue('4');
    await page.locator('[data-again]').click();
    await expect(weight('new-facts')).toHaveValue('5');
    await open('zh/guide/?weight.new-facts=3&matrix.weight.freshness=77&matrix.sort=x#criteria');
    await page.locator('x-matrix[data-runs="1"]').waitFor();
    await expect(weight('new-facts')).toHaveValue('3');
    await expect(weight('freshness')).toHaveValue('4');
    await expect.poll(winner).toBe('rag');
  });

  test('ranks nothing when every weight is 0 and says so', async () => {
    const zeros = content.criteria.map(({ id }) => `${id}:0`).join();
    await open(`en/guide/?matrix.weights=${zeros}#criteria`);
    await page.locator('x-matrix[data-runs="1"]').waitFor();
    await expect
      .poll(async () => (await totals()).map(([, score]) => score))
      .toEqual([NaN, NaN, NaN, NaN]);
    await expect(page.locator('x-matrix > [data-status-line]')).toContainText('nothing is ranked');
  });

  test('takes the weights of the case in the sentence', async () => {
    await open('en/guide/#criteria');
    const choose = (name: string) =>
      after(() => page.locator('select[data-blank=case]').selectOption(name));
    await choose('daily-facts');
    await expect(weight('freshness')).toHaveValue('5');
    await choose('facts-in-form');
    await expect(weight('freshness')).toHaveValue('1');
    await expect(page.locator('[data-again]')).toBeHidden();
  });

  test('takes the weights of a link in its lesson, which begins with ones', async () => {
    await open('en/learn/choosing/cell-by-cell/#matrix');
    await until(() => customElements.get('x-matrix'));
    await after(() => page.locator('a[href="?matrix.weights=new-facts:3#matrix"]').click());
    await expect(weight('new-facts')).toHaveValue('3');
    await expect(weight('freshness')).toHaveValue('1');
    await expect.poll(winner).toBe('rag');
  });

  test('says in the row where the toy and the literature part', async () => {
    await open('en/guide/#criteria');
    const row = page.locator('tr#new-facts');
    await expect(row.locator('[data-apart]')).toContainText('rated low');
    await expect(page.locator('[data-apart]')).toHaveCount(
      content.criteria.filter(({ apart }) => apart).length,
    );
  });

  test('opens the reasons of a line with their evidence, by keyboard', async () => {
    await open('en/guide/#criteria');
    const row = page.locator('tr#new-facts');
    await row.locator('summary').press('Enter');
    const reason = row.locator('details li[data-road=rag]');
    await expect(reason.locator('a[href$="/en/sources/#E01"]')).toBeVisible();
    await expect(reason.locator('a[href$="/en/claims/#000-07"]')).toBeVisible();
    await expect(reason.locator('[data-measured-why]')).toContainText(
      'Our recorded run: task “New facts”',
    );
  });

  test('shows recorded values until a run of the reader takes their place', async () => {
    await open('en/guide/#criteria');
    const slot = page.locator('[data-measured="new-facts.rag"]');
    await expect.poll(() => slot.textContent()).toMatch(/measured: \d+%/);
    await page.evaluate((one) => sessionStorage.setItem('lab.measured', JSON.stringify([one])), {
      ...{ criterion: 'new-facts', road: 'rag', variant: 'rag', value: 0.42, questions: 120 },
      ...{ seeds: 1, task: 'facts', date: '2026-11-20T10:00:00Z', turned: '' },
    });
    await page.reload();
    await expect.poll(() => slot.textContent()).toContain('measured in this tab: 42%');
    await expect(page.locator('[data-measured="new-facts.prompt"]')).toHaveText(/%$/);
  });

  test('opens the table of the deciding page for a link to one of its rows', async () => {
    await open('en/guide/#freshness');
    await page.locator('tr#freshness').waitFor({ state: 'visible' });
    await expect.poll(() => page.locator('#criteria').getAttribute('open')).not.toBeNull();
  });

  test('shows the four orderings of the article beside ours', async () => {
    await open('en/guide/#criteria');
    await page.locator('#orderings > summary').click();
    const orderings = page.locator('#orderings li:has(h3)');
    await expect(orderings).toHaveCount(4);
    const complexity = orderings.filter({ hasText: 'Implementation complexity' });
    await expect(complexity.getByRole('definition').last().getByRole('listitem')).toHaveCount(3);
    await expect(complexity).toContainText('5 the same way round');
  });
});
