import { describe, expect, test } from 'vitest';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from '../../../browser/pixels';
import { open, page, useVisitor } from '../../../browser/visitor';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

useVisitor({ viewport: DESK, reducedMotion: 'reduce' });

const plate = () => page.locator('x-embedding-map [data-plate]');
const answer = () => page.locator('x-embedding-map [data-answer=near]');
const button = () => page.locator('x-embedding-map button[data-lie]:enabled');

describe.each([DESK, PHONE])('a press at $width px', (viewport) => {
  test.each(['en', 'zh'])(
    'answers the question and shows lies in /%s/, and nothing jumps',
    async (locale) => {
      await open(`${locale}/demos/embedding-map/`, { viewport });
      await button().waitFor();
      const { y, height } = (await button().boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(viewport.height);
      await page.mouse.move(4, 4);
      const before = await pictureOf(plate());
      const scrolled = await page.evaluate(() => scrollY);
      await watchJumps();
      let jumps = 0; // from a press on; a screenshot may move the page by itself
      for (let n = 1; n <= 4; n++) {
        const start = await jumped();
        await pressInPlace(n === 1 ? answer() : button());
        await page.waitForSelector(
          n === 1 ? '[data-ring]' : `x-embedding-map[data-runs="${n - 1}"][data-status=idle]`,
        );
        await page.mouse.move(4, 4);
        await page.waitForTimeout(600);
        jumps += (await jumped()) - start;
        expect(await shareChanged(before, await pictureOf(plate()))).toBeGreaterThan(0.04);
      }
      expect(jumps).toBeLessThan(0.02);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
      await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'recorded');
    },
  );
});
