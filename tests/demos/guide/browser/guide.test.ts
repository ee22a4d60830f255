import { describe, expect, test } from 'vitest';
import { enter, open, page, useVisitor, visitor, downloaded } from '../../../browser/visitor';
import guideStrings from 'words:guide';
import { after, blank, choose, openMemo, PATH, sheet } from './guide-page';

useVisitor({ viewport: { width: 1280, height: 800 } });

const answer = () => page.locator('[data-answer-road]').getAttribute('data-answer-road');
/** The answer that has just changed. */
const lit = () => page.locator(':is(.fill-in, .field).hl select');
const steps = () =>
  page
    .locator('[data-plan] > li[data-road]:not([data-at=off])')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.road));

describe('the guide page', () => {
  test('shows the support bot without JavaScript, with map, proofs, cards, table and reasons', async () => {
    await open(PATH, { javaScriptEnabled: false });
    await expect.poll(answer).toBe('rag');
    await expect(page.locator('select[data-blank]')).toHaveCount(13);
    await expect(page.locator('[data-plan] > li[data-road]')).toHaveCount(6);
    await expect(page.locator('[data-proof]')).toHaveCount(3);
    await expect(page.locator('[data-cards] > section')).toHaveCount(3);
    await expect(page.locator('#criteria table')).toBeVisible();
    await page.locator('#guide-why > summary').click();
    await expect(page.locator('[data-all-reasons] > section').first()).toBeVisible();
    await expect(page.locator('x-guide button:enabled')).toHaveCount(0);
    await expect(page.locator('noscript').first()).toContainText('a support bot');
  });

  test('keeps the reasons in the comparison unchanged when an answer changes', async () => {
    await open(PATH);
    const reason = page.locator('x-matrix [data-why]').first();
    const before = await reason.textContent();
    await choose('time', 'week');
    await expect.poll(() => reason.textContent()).toBe(before);
  });

  test('updates a blank by keyboard, highlights what changed, and puts it into the address', async () => {
    await open(PATH);
    await blank('time').focus();
    await after(() => page.keyboard.press('ArrowUp'));
    await expect.poll(steps).toEqual(['rag']);
    expect(new URL(page.url()).search).toBe('?guide.case=support-bot&guide.time=week');
    await expect(lit()).toHaveAttribute('name', 'time');
    await expect(page.locator('x-guide > [data-status-line]')).toHaveText(
      /^Begin with retrieval\..+Test first with 30 questions, then with 103\.$/,
    );
    await expect(blank('time')).toBeFocused();
    await choose('time', 'months');
    expect(new URL(page.url()).search).toBe('');
    await choose('text', 'pages');
    await expect(page.locator('[data-answer-road] .hl')).toHaveText('everything in the prompt');
  });

  test('names tools in the answer, the plan and the memo where the model must act', async () => {
    for (const locale of ['en', 'zh']) {
      await open(`${locale}/guide/`);
      await expect(page.locator('[data-answer-road=tools]')).toHaveCount(0);
      await choose('act', 'changes');
      await expect(page.locator('[data-answer-road=tools]')).toBeVisible();
      await expect.poll(steps).toEqual(['rag', 'tools']);
      await openMemo();
      await expect(sheet()).toHaveText(/Tools: |工具：/);
    }
  });

  test('counts a size or a pasted text, explains it, and picks the answer', async () => {
    await open(PATH);
    const said = page.locator('[data-size-said]');
    await after(() => page.locator('[data-size]').fill('300'));
    await expect(blank('text')).toHaveValue('handbook');
    await expect(said).toHaveText(/^About 124,000 tokens.+September 2024.+E76/);
    await expect(said).toContainText('With 3,000 characters a page it would be about 206,000');
    await after(() => page.locator('[data-page]').selectOption('3000'));
    await expect(blank('text')).toHaveValue('library');
    await after(() => page.locator('[data-page]').selectOption('1800'));
    await expect(blank('text')).toHaveValue('handbook');
    await after(() =>
      page.locator('[data-blank=model]').evaluate((select: HTMLSelectElement) => {
        select.value = 'open';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    );
    await expect(said).toContainText('131,072');
    await after(() =>
      page
        .locator('[data-unit]')
        .selectOption('tokens')
        .then(() => page.locator('[data-size]').fill('150,000')),
    );
    await expect(blank('text')).toHaveValue('library');
    expect(page.url()).not.toContain('150');
  });

  test('reads a case and answers from a link, and ignores invalid values', async () => {
    await open('zh/guide/?case=prototype&text=library&time=never&colour=red');
    await page.locator('x-guide[data-runs="1"]').waitFor();
    await expect(blank('case')).toHaveValue('prototype');
    await expect(blank('text')).toHaveValue('library');
    await expect(blank('time')).toHaveValue('week');
    await expect.poll(steps).toEqual(['rag']);
  });

  test('understands the addresses of the earlier comparison', async () => {
    await open('en/guide/?matrix.weight.new-facts=3&matrix.sort=weight#criteria');
    const weight = page.locator('input[name="weight.new-facts"]');
    await expect(weight).toHaveValue('3');
    await expect(page.locator('input[name="weight.freshness"]')).toHaveValue('4');
    await expect(page.locator('[data-proof=judged]')).toContainText('your weights');
  });

  test('applies by its link the answer that would change the advice', async () => {
    await open(PATH);
    await choose('case', 'prototype');
    await after(() => page.locator('[data-flip="text=short"] a').click());
    await expect.poll(steps).toEqual(['paste']);
    await expect(blank('text')).toHaveValue('short');
  });

  test('answers nine more questions, and shows the basis of each reason', async () => {
    await open(PATH);
    await page.locator('#guide-more > summary').click();
    const more = page.locator('[data-more] select');
    await expect(more).toHaveCount(9);
    await choose('output', 'text');
    await expect(lit()).toHaveAttribute('name', 'output');
    await page.locator('#guide-why > summary').click();
    const links = await page
      .locator('[data-all-reasons] > section[data-road=rag] a')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map((link) => link.pathname + link.hash));
    expect(links).toEqual(
      expect.arrayContaining(['/en/guide/#new-facts', '/en/sources/#E01', '/en/ladder/']),
    );
  });

  test('reports rules that fail to load, keeps the answer, and applies it once they load', async () => {
    await enter();
    await page.route('**/guide/en.json', (route) => route.abort());
    await open(PATH);
    await blank('time').selectOption('week');
    await page.locator('x-guide[data-status=failed]').waitFor();
    await expect(page.locator('x-guide [data-failure]')).toContainText('connection');
    await expect(blank('time')).toHaveValue('week');
    await page.unroute('**/guide/en.json');
    visitor.faults.splice(0); // the browser reports the refusal itself
    await after(() => page.locator('x-guide [data-retry]').click());
    await expect.poll(steps).toEqual(['rag']);
  });
});

describe('the memo of the guide', () => {
  test('opens as a sheet over the page; Esc closes it, and the focus returns', async () => {
    await open(PATH);
    await page.locator('button[data-memo]').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await openMemo();
    await expect(sheet().locator('h2')).toHaveText('Which road for a support bot?');
    await expect(page.locator('x-guide > [data-status-line]')).toHaveText(
      guideStrings.en.memo.opened,
    );
    await page.keyboard.press('Escape');
    await expect(sheet()).toBeHidden();
    await expect(page.locator('button[data-memo]')).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await openMemo();
    await page.locator('[data-memo-close]').click();
    await expect(sheet()).toBeHidden();
  });

  test('exports as Markdown', async () => {
    await open(PATH);
    await openMemo();
    const file = await downloaded(() => sheet().locator('button[data-export=md]').click());
    expect(String(file)).toMatch(/^# Which road for a support bot\?\n/);
  });
});
