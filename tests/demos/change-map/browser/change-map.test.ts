import { describe, expect, test } from 'vitest';
import { answered } from '../../../browser/demo';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/change-map/';
const after = (action: () => Promise<unknown>) => answered('x-change-map', action);

describe('x-change-map', () => {
  test('lists all requests as a table without JavaScript', async () => {
    await open(PATH, { javaScriptEnabled: false });
    await expect(page.locator('x-change-map tbody tr')).toHaveCount(10);
  });

  test('has no button: a tab selects another request', async () => {
    await open(PATH);
    await expect(page.locator('x-change-map[data-live] [data-run]')).toHaveCount(0);
    await expect(page.locator('[data-layer]')).toHaveCount(4);
    const price = await page.locator('[data-figure]').innerText();
    await after(() => page.locator('[name=request][value=new-tone]').check());
    await expect(page.locator('[data-figure]')).not.toHaveText(price);
    await expect(
      page.locator('[data-badge] [data-measured-on]:not([data-measured-on=you])'),
    ).toHaveText('our judgement');
    await expect(page.locator('[data-badge] [data-measured-on=you]')).toBeHidden();
  });
});
