import { expect, test } from 'vitest';
import { violations } from './axe';
import { open, page, useVisitor } from './visitor';

useVisitor();

const LESSON = 'en/learn/fine-tuning/lora-from-first-principles/';

test.each([360, 1280])('axe finds no fault in strip, notes and claims at %d px', async (width) => {
  await open(LESSON, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.locator('[data-strip] [data-show]').click();
  await page.locator('[data-says] > summary').click();
  for (const part of ['[data-strip]', '[data-says]', '[data-note]'])
    expect(await violations(page, part), part).toEqual([]);
});

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

test('other claims of the articles open to verdict and reason, and link to the ledger', async () => {
  await open(LESSON);
  const claims = page.locator('[data-says] li');
  await expect(claims.first()).toBeHidden();
  await page.locator('[data-says] > summary').click();
  await expect(claims.first()).toBeVisible();
  await expect(claims).toHaveCount(11);
  const links = await claims
    .locator('a[data-road]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const href of links) expect(href).toMatch(/\/en\/claims\/#00\d-\d\d$/);
});
