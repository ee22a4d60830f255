import { describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
import { filled, open, page, until, useVisitor, downloaded, file } from './visitor';

useVisitor();

const inProgress = (selector: string) => page.locator(`#progress ${selector}`);
const square = (id: string) => page.locator(`.course b[data-sheet=${id}]`);
const isFilled = async (id: string) => /\bread\b/.test((await square(id).getAttribute('class'))!);

async function read(path: string): Promise<void> {
  await open(`en/learn/${path}/`);
  await page.locator('x-read-mark button').click();
}

const bring = (name: string, text: string) =>
  inProgress('[type=file]').setInputFiles(file(name, text));

describe('the course page', () => {
  test('starts with four lines of stops, one line of progress, one button', async () => {
    await open('en/learn/', { viewport: { width: 1280, height: 800 } });
    const stop = page.locator('[data-path=hour] [data-sheet=C1]');
    expect((await stop.boundingBox())!.y).toBeLessThanOrEqual(320);
    await expect(page.locator('[data-path]')).toHaveCount(4);
    await expect(page.locator('[data-path=hour] li').last()).toContainText('a memo of one page');
    await expect(filled()).toHaveCount(1);
    await expect(inProgress('[data-continue]')).toHaveText('Begin with C1');
    await expect(inProgress('progress')).toHaveAttribute('value', '0');
    await expect(inProgress('progress')).toBeVisible();
  });

  test('folds the lessons that are no walks, and opens the one that is named', async () => {
    await open('en/learn/');
    await expect(page.locator('#C1')).toBeVisible();
    await expect(page.locator('#C4')).toBeHidden();
    await open('en/learn/#C4');
    await expect(page.locator('#C4')).toBeVisible();
  });

  test('shows its lessons without JavaScript', async () => {
    await open('zh/learn/', { javaScriptEnabled: false });
    await expect(page.locator('[data-minutes] a')).toHaveCount(readPairs().length);
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

    const saved = String(await downloaded(() => inProgress('[data-export]').click()));

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
      document.querySelector('#progress [data-continue]')!.textContent.startsWith('Go on with S3'),
    );
  });

  test('continues in the section that was last open, if the reader wants that', async () => {
    await open('en/learn/');
    await inProgress('[name=place]').check();
    await open('en/learn/fine-tuning/lora-from-first-principles/');
    await page.evaluate(() => document.getElementById('by-hand')!.scrollIntoView());
    await until(() => localStorage.getItem('place')?.includes('by-hand'));
    await open('en/learn/');
    await expect(inProgress('[data-continue]')).toHaveAttribute(
      'href',
      /lora-from-first-principles\/#by-hand$/,
    );
    await inProgress('[name=place]').uncheck();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('place'))).toBeNull();
  });
});
