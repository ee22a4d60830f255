import { expect, test } from 'vitest';
import { open, page, useVisitor } from './visitor';

useVisitor();

async function printed(): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.each(['en', 'zh'])('the cheat sheet in /%s/ prints on two A4 pages', async (locale) => {
  await open(`${locale}/learn/cheat-sheet/`);
  expect(
    await printed(),
    `content/cheat-sheet.yaml does not fit on two A4 pages in ${locale}; shorten what was added, or something else`,
  ).toBe(2);
});

test('a lesson prints on a few sheets, with its folds closed', async () => {
  await open('en/learn/retrieval/rag-end-to-end/');
  expect(await printed()).toBeLessThanOrEqual(8);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-prose] > [data-fold]:not([open]):visible')).toHaveCount(0);
});
