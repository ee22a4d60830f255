import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import {
  enter,
  open,
  page,
  scrollWidth,
  useVisitor,
  plain,
  openFolds,
} from '../../../browser/visitor';
import { blank, choose, guide, openMemo, PATH } from './guide-page';
import { jumped, watchJumps } from '../../../browser/pixels';

useVisitor({ viewport: { width: 1280, height: 800 } });

describe('the guide page', () => {
  test('shifts less than 0.02 when each blank is changed, on a phone too', async () => {
    for (const width of [1280, 360]) {
      await enter({ viewport: { width, height: 800 } });
      await open(PATH);
      for (const [name, value] of [
        ['time', 'week'],
        ['text', 'pages'],
        ['examples', 'none'],
        ['case', 'strict-format'],
      ] as const) {
        await watchJumps();
        await choose(name, value);
        await page.waitForTimeout(600);
        expect(await jumped(), `${name} at ${width}`).toBeLessThanOrEqual(0.02);
      }
    }
  });

  test.each([320, 360])('never scrolls sideways at %s px', async (width) => {
    await enter({ viewport: { width, height: 740 } });
    for (const path of ['en/guide/', 'zh/guide/']) {
      await open(path);
      await choose('case', 'own-language');
      await openFolds();
      expect(await scrollWidth()).toBe(width);
    }
  });

  test('wraps its words: the answer inherits no nowrap, which Firefox would keep', async () => {
    for (const path of ['en/guide/', 'zh/guide/#criteria']) {
      await open(path);
      const kept = await page.evaluate(() =>
        [...document.querySelectorAll('.plate, .panel :is(h2, h3, .also, .on, .none)')]
          .filter(
            (one) =>
              getComputedStyle(one).whiteSpaceCollapse !== 'collapse' ||
              getComputedStyle(one).whiteSpace.includes('nowrap'),
          )
          .map(({ className }) => className),
      );
      expect(kept, path).toEqual([]);
    }
  });

  test('states how many pages fit into a prompt, by two sizes of a page, with its source', async () => {
    await open('zh/guide/');
    const fits = page.locator('x-guide p[title]').first();
    await expect
      .poll(async () => plain((await fits.textContent())!))
      .toMatch(/200,000 个词元，合 150～220 页/);
    await expect(fits.locator('a')).toHaveAttribute('href', '/zh/sources/#E39');
  });
});

describe('the memo of the guide', () => {
  test('has no fault for axe on a phone in dark mode, and the page beside it has none', async () => {
    await enter({
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await open(PATH);
    await choose('case', 'strict-format');
    await openFolds();
    expect(await violations(page)).toEqual([]);
    await openMemo();
    expect(await violations(page, '[data-memo-sheet]')).toEqual([]);
  });

  test.each(['en', 'zh'])('prints alone, on one sheet, for every case (%s)', async (locale) => {
    await open(`${locale}/guide/`);
    for (const { id } of guide.presets) {
      await page.emulateMedia({ media: 'screen' });
      if (id !== (await blank('case').inputValue())) await choose('case', id);
      await openMemo();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('body > header')).toBeHidden();
      await expect(page.locator('[data-plan]')).toBeHidden();
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });
      await page.keyboard.press('Escape');
    }
  });
});
