import { describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
import { filled, at, contentOf, open, page, until, useVisitor } from './visitor';

useVisitor();

const inProgress = (selector: string) => page.locator(`#progress ${selector}`);
const square = (id: string) => page.locator(`[id^=lessons-] b[data-sheet=${id}]`);
const isFilled = async (id: string) => /\bread\b/.test((await square(id).getAttribute('class'))!);

async function read(path: string): Promise<void> {
  await open(`en/learn/${path}/`);
  await page.locator('x-read-mark button').click();
}

const bring = (name: string, text: string) =>
  inProgress('[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

describe('the course page', () => {
  test('starts with its lessons: one line of progress, one of paths, one button', async () => {
    await open('en/learn/', { viewport: { width: 1280, height: 800 } });
    expect((await page.locator('#S1').boundingBox())!.y).toBeLessThanOrEqual(190);
    await expect(filled()).toHaveCount(1);
    await expect(inProgress('[data-continue]')).toHaveText('Begin with S1');
    await expect(inProgress('progress')).toHaveAttribute('value', '0');
    await expect(inProgress('progress')).toBeVisible();
  });

  test('shows the summaries of the current part, and of another once it is opened', async () => {
    await open('en/learn/');
    const summary = (id: string) => page.locator(`#${id} small`);
    await expect(summary('S1')).toBeVisible();
    await expect(summary('R1')).toBeHidden();
    const opens = page.locator('#retrieval [data-open]');
    await opens.click();
    await expect(summary('R1')).toBeVisible();
    await expect(opens).toHaveAttribute('aria-expanded', 'true');
    await page.evaluate(() => localStorage.setItem('read', '["S1","S3","S4","S5","P1"]'));
    await page.reload();
    await expect(summary('P1')).toBeVisible();
    await expect(summary('S1')).toBeHidden();
  });

  test('highlights the lessons of a path and dims the others', async () => {
    await open('en/learn/');
    const chosen = page.locator('[data-chosen-path=hour]');
    await expect(chosen).toBeHidden();
    await page.locator('[data-path=hour]').click();
    await page.waitForURL('**/learn/?path=hour');
    await expect(chosen).toContainText('a memo of one page');
    const steppedBack = (id: string) =>
      page.locator(`#${id}`).evaluate((lesson) => lesson.classList.contains('aside'));
    expect(await Promise.all(['S1', 'S3', 'C5'].map(steppedBack))).toEqual([false, true, false]);
    await page.goto(at('en/learn/?path=%22%3E'));
    await expect(page.locator('.course .aside')).toHaveCount(0);
  });

  test('shows its lessons without JavaScript', async () => {
    await open('zh/learn/', { javaScriptEnabled: false });
    await expect(page.locator('[id^=lessons-] a')).toHaveCount(readPairs().length);
    await expect(page.locator('[data-export]')).toBeHidden();
  });
});

describe('progress through the course', () => {
  test('is counted, saved as a file, reset, undone, and restored from the file', async () => {
    await read('start/four-levers');
    await open('en/learn/');
    await expect(inProgress('[data-count]')).toHaveText(
      new RegExp(`^1 of ${readPairs().length} lessons read`),
    );
    await expect(inProgress('[data-continue]')).toHaveText(/^Go on with S3/);
    await expect.poll(() => isFilled('S1')).toBe(true);

    const saving = page.waitForEvent('download');
    await inProgress('[data-export]').click();
    const saved = (await contentOf(await saving)).toString();

    await inProgress('[data-reset]').click();
    await expect.poll(() => isFilled('S1')).toBe(false);
    await inProgress('[data-undo]').click();
    await expect.poll(() => isFilled('S1')).toBe(true);

    await inProgress('[data-reset]').click();
    await bring('progress.json', saved);
    await inProgress('[role=status]').getByText('1 lesson read').waitFor();
    await expect.poll(() => isFilled('S1')).toBe(true);
  });

  test.each([
    ['notes.json', 'no progress at all'],
    ['run.json', '{"kind":"run","read":["S1"]}'],
  ])('takes nothing from %s, and says what to choose', async (name, text) => {
    await open('en/learn/');
    await bring(name, text);
    await inProgress('[role=status]').getByText(`“${name}” is not a file of progress`).waitFor();
    await expect.poll(() => isFilled('S1')).toBe(false);
  });

  test('that is reset twice in a row can still be restored', async () => {
    await read('start/four-levers');
    await open('en/learn/');
    await inProgress('[data-reset]').dblclick();
    await expect.poll(() => isFilled('S1')).toBe(false);
    await inProgress('[role=status]').getByText('Forgotten: 1').waitFor();
    await inProgress('[data-undo]').click();
    await expect.poll(() => isFilled('S1')).toBe(true);
  });

  test('that changed on another page is updated when the browser comes back', async () => {
    await open('en/learn/');
    await page.evaluate(() => {
      localStorage.setItem('read', '["S1"]');
      localStorage.setItem('theme', 'dark');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect.poll(() => isFilled('S1')).toBe(true);
    await expect(inProgress('[data-continue]')).toHaveText(/^Go on with S3/);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.theme))
      .toBe('dark');
  });

  test('continues at a valid place if the stored one belongs to no lesson', async () => {
    await open('en/learn/');
    await page.evaluate(() => {
      localStorage.setItem('read', '["S1"]');
      localStorage.setItem('place', '{"lesson":"ZZ","section":"x"}');
    });
    await page.reload();
    await until(() =>
      /^Go on with S3/.test(document.querySelector('#progress [data-continue]')!.textContent),
    );
  });

  test('continues in the section that was last open, if the reader wants that', async () => {
    await open('en/learn/');
    await inProgress('[name=place]').check();
    await open('en/learn/fine-tuning/forgetting/');
    await page.evaluate(() => document.getElementById('two-kinds')!.scrollIntoView());
    await until(() => localStorage.getItem('place')?.includes('two-kinds'));
    await open('en/learn/');
    await expect(inProgress('[data-continue]')).toHaveAttribute('href', /forgetting\/#two-kinds$/);
    await inProgress('[name=place]').uncheck();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('place'))).toBeNull();
  });
});
