import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALE_CODES as LOCALES } from '~/lib/locale';
import { violations } from '../../../browser/axe';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ reducedMotion: 'reduce' }, { stays: true });

const wide = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

describe('the figure', () => {
  test.each([
    [wide, '.across', '.deep'],
    [phone, '.deep', '.across'],
  ])('at %j is drawn once, for that width', async (viewport, shown, hidden) => {
    await open('en/lab/');
    await page.setViewportSize(viewport);
    await expect.poll(() => page.locator(`.turned ${shown}`).isVisible()).toBe(true);
    await expect.poll(() => page.locator(`.turned ${hidden}`).isVisible()).toBe(false);
  });

  test.each(LOCALES)('keeps its words inside the plate: %s', async (locale) => {
    await open(`${locale}/lab/`);
    for (const width of [360, 620, 960, 1_100, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      const out = await page.locator('.turned .plate').evaluate((plate) => {
        const edge = plate.getBoundingClientRect();
        return [...plate.querySelectorAll('text')]
          .filter((text) => text.checkVisibility())
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < edge.left || right > edge.right;
          })
          .map(({ textContent }) => textContent);
      });
      expect(out, String(width)).toEqual([]);
    }
  });
});

test.each(LOCALES)('the ring is explained where one is drawn alone (%s)', async (locale) => {
  await open(`${locale}/lab/`);
  const drawn = (await page.locator('.turned svg .ring').count()) > 0;
  const said = await page.locator('.turned figcaption').innerText();
  expect(/The ring is|圆圈是/.test(said)).toBe(drawn);
});

test.each(LOCALES)(
  'the stops give new facts with their range over our models, and from scratch with general text (%s)',
  async (locale) => {
    await open(`${locale}/lab/`, { viewport: phone });
    const shares = ['facts', 'base-2-facts', 'base-3-facts'].map((name) => {
      const file = readFileSync(`content/runs/four-roads/${name}-${locale}.json`, 'utf8');
      const { snapshot } = JSON.parse(file) as { snapshot: { cells: Record<string, number> } };
      return Math.round(100 * snapshot.cells['rag/accuracy']!);
    });
    const row = page.locator('.stops tbody tr').nth(2).locator('td');
    await expect
      .poll(() => row.nth(1).innerText())
      .toMatch(new RegExp(`^${shares[0]}%.*${Math.min(...shares)}%.*${Math.max(...shares)}%`));
    const file = readFileSync(`content/runs/from-scratch/fourth-${locale}.json`, 'utf8');
    const { cells } = (JSON.parse(file) as { snapshot: { cells: Record<string, number> } })
      .snapshot;
    await expect
      .poll(() => row.nth(3).innerText())
      .toBe(`${Math.round(100 * cells['scratch/d96l3/20/1200/accuracy']!)}%`);
    expect(await violations(page, '#turned')).toEqual([]);
    expect(await violations(page, '#stops')).toEqual([]);
  },
);
