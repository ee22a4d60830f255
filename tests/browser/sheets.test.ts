import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { open, page, useVisitor } from './visitor';

useVisitor();

/** How many A4 pages the open page prints on. */
async function printed(): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each(['en', 'zh'])('the cheat sheet in /%s/', (locale) => {
  test('prints on two A4 pages', async () => {
    await open(`${locale}/learn/cheat-sheet/`);
    expect(
      await printed(),
      `content/cheat-sheet.yaml does not fit on two A4 pages in ${locale}; shorten what was added, or something else`,
    ).toBe(2);
  });

  test('fits on a telephone, and everybody can read it', async () => {
    await open(`${locale}/learn/cheat-sheet/`);
    await page.setViewportSize({ width: 360, height: 740 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });
});

test('notes of a booklet are open, as paper needs them, on a telephone, too', async () => {
  await open('zh/learn/retrieval/booklet/', { viewport: { width: 360, height: 740 } });
  await expect.poll(() => page.locator('[data-note] > details[open]').count()).toBeGreaterThan(0);
  await expect.poll(() => page.locator('[data-note] > details:not([open])').count()).toBe(0);
});

test('every lesson of a booklet begins on a page of its own', async () => {
  await open('zh/learn/from-scratch/booklet/');
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.chapter')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
  expect(breaks).toEqual(Array(5).fill('page'));
  await expect.poll(() => page.locator('.asked-on-paper').first().isVisible()).toBe(true);
  expect(await printed()).toBeGreaterThan(10);
});
