import { describe, expect, test } from 'vitest';
import { answered } from './demo';
import {
  contentOf,
  fillStorage,
  open,
  page,
  pressExport,
  scrollWidth,
  useVisitor,
} from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/citations/';
const after = (action: () => Promise<unknown>) => answered('x-citations', action);
const radio = (key: string, value: string) => page.locator(`[name="${key}"][value="${value}"]`);
const mark = (key: string, value: string) => after(() => radio(key, value).check());
const compare = () => after(() => page.locator('x-citations [data-run]').click());
/** What is said beside the box that keeps the marks. */
const kept = () => page.locator('x-citations [data-kept]').innerText();
const said = () => page.locator('x-citations [data-status-line]').textContent();

describe('x-citations', () => {
  test('lists all sentences with our judgement without JavaScript', async () => {
    await open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('x-citations noscript table tbody').count()).toBe(6);
  });

  test('shows our judgement only after the button, and keeps the marks', async () => {
    await open(PATH);
    await mark('bike.1.1', 'full');
    await mark('bike.2.1', 'none');
    expect(await said()).toBe('2 of 4 judged here, 2 of 30 in all six answers.');
    expect(await page.locator('[data-ours]').count()).toBe(0);
    await compare();
    expect(await page.locator('[data-ours]').count()).toBe(4);
    expect(await page.locator('[data-agreement]').textContent()).toContain('agree on 1 (50%)');
    expect(await radio('bike.2.1', 'none').isChecked()).toBe(true);
    await after(() => page.locator('x-citations [data-figure] a').click());
    expect(await page.locator('[data-answer=fog]').isVisible()).toBe(true);
    expect(await radio('bike.2.1', 'none').isChecked()).toBe(true);
  });

  test('works by keyboard: arrows mark, Enter compares', async () => {
    await open(PATH);
    await radio('bike.1.1', 'full').focus();
    await after(() => page.keyboard.press('ArrowRight'));
    expect(await radio('bike.1.1', 'part').isChecked()).toBe(true);
    await after(() => page.keyboard.press('Enter'));
    expect(await page.locator('[data-ours]').count()).toBe(4);
  });

  test('shows one answer, or all six in order', async () => {
    await open(PATH);
    expect(await page.locator('[data-answer]:visible').count()).toBe(1);
    await after(() => page.locator('[name=answer]').selectOption('school'));
    expect(await page.locator('[data-answer=school]').isVisible()).toBe(true);
    await after(() => page.locator('[name=answer]').selectOption('all'));
    expect(await page.locator('[data-answer]:visible').count()).toBe(6);
  });

  test('keeps settings in the address, and marks out of it', async () => {
    await open(PATH);
    await mark('bike.1.1', 'full');
    await after(() => page.locator('[name=answer]').selectOption('fog'));
    expect(new URL(page.url()).search).toBe('?citations.answer=fog');
  });

  test('counts words at the threshold of the link', async () => {
    await open(`${PATH}?citations.view=overlap&citations.threshold=80`);
    await page.locator('x-citations[data-runs="1"]').waitFor();
    const { missed, alarms } = await page
      .locator('[data-missed]')
      .evaluate((one: HTMLElement) => ({ ...one.dataset }));
    expect([missed, alarms]).toEqual(['3', '11']);
    expect(await page.locator('[data-listed=missed] li').count()).toBe(3);
    expect(await page.locator('[data-answer]:visible').count()).toBe(0);
  });

  test('keeps an illegal threshold in the field and says what fits', async () => {
    await open(`${PATH}?citations.view=overlap`);
    await after(() => page.locator('[name=threshold]').fill('140'));
    expect(await page.locator('[data-error=threshold]').textContent()).toContain('from 0 to 100');
    expect(await page.locator('[name=threshold]').inputValue()).toBe('140');
  });

  test('ignores nonsense in the address', async () => {
    await open(`${PATH}?citations.answer=war&citations.view=x&citations.threshold=many`);
    await page.locator('x-citations[data-runs="1"]').waitFor();
    expect(await page.locator('[data-answer=bike]').isVisible()).toBe(true);
    expect(await page.locator('[name=threshold]').inputValue()).toBe('60');
  });

  test('keeps marks on this device only when asked, and clears them', async () => {
    await open(PATH);
    await mark('bike.1.1', 'part');
    await page.reload();
    await page.locator('x-citations [data-run]:enabled').waitFor();
    expect(await radio('bike.1.1', 'part').isChecked()).toBe(false);
    await mark('bike.1.1', 'part');
    await page.locator('[data-keep]').check();
    await mark('bike.2.1', 'full');
    await page.reload();
    await page.locator('x-citations [data-run]:enabled').waitFor();
    expect(await radio('bike.1.1', 'part').isChecked()).toBe(true);
    expect(await radio('bike.2.1', 'full').isChecked()).toBe(true);
    await after(() => page.locator('x-citations [data-clear]').click());
    expect(await radio('bike.1.1', 'part').isChecked()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('citations.marks'))).toBeNull();
  });

  test('unticks what keeps the marks where there is no room any more, and says so', async () => {
    await open(PATH);
    await mark('bike.1.1', 'part');
    await page.locator('[data-keep]').check();
    await expect.poll(kept).toContain('kept in this browser');
    await page.evaluate(fillStorage);
    await mark('bike.2.1', 'full');
    expect(await page.locator('[data-keep]').isChecked()).toBe(false);
    expect(await kept()).toContain('refuses to keep');
    expect(await page.evaluate(() => localStorage.getItem('citations.marks'))).toBeNull();
    expect(await radio('bike.1.1', 'part').isChecked()).toBe(true);
  });

  test('saves marks and reads them in again; another file gets a sentence', async () => {
    await open(PATH);
    await mark('bike.1.1', 'full');
    const [download] = await Promise.all([page.waitForEvent('download'), pressExport('json')]);
    const saved = String(await contentOf(download));
    await after(() => page.locator('x-citations [data-clear]').click());
    const file = (text: string) => ({
      name: 'marks.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await after(() => page.locator('[data-load]').setInputFiles(file(saved)));
    expect(await radio('bike.1.1', 'full').isChecked()).toBe(true);
    await page.locator('[data-load]').setInputFiles(file('{"marks":{"war":1}}'));
    await page.locator('x-citations[data-status=failed]').waitFor();
    expect(await page.locator('[data-failure]').textContent()).toContain('holds no marks');
    expect(await radio('bike.1.1', 'full').isChecked()).toBe(true);
  });

  test.each(['judge', 'overlap'])('never scrolls sideways on a phone: %s', async (view) => {
    const viewport = { width: 320, height: 800 };
    await open(`zh/demos/citations/?citations.answer=night&citations.view=${view}`, { viewport });
    await page.locator('x-citations[data-runs="1"]').waitFor();
    await compare();
    expect(await scrollWidth()).toBe(320);
  });
});
