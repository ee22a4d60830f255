import { expect, test } from 'vitest';
import { oneInShort } from '../short-run';
import { violations } from './axe';
import { open, page, useVisitor } from './visitor';

useVisitor();

const LESSON = 'en/learn/fine-tuning/lora-from-first-principles/';

test.each(oneInShort([360, 1280]))(
  'axe finds no fault in strip and notes at %d px',
  async (width) => {
    await open(LESSON, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.locator('[data-strip] [data-show]').click();
    for (const part of ['[data-strip]', '[data-note]'])
      expect(await violations(page, part), part).toEqual([]);
  },
);

test.each([
  [360, false],
  [1280, true],
])('a note is folded or beside the text at %d px: open is %s', async (width, isOpen) => {
  await open(LESSON, { viewport: { width, height: 900 } });
  const notes = page.locator('[data-note] > details');
  await expect.poll(() => notes.count()).toBeGreaterThan(2);
  for (const note of await notes.all())
    await expect
      .poll(() => note.evaluate((details: HTMLDetailsElement) => details.open))
      .toBe(isOpen);
});
