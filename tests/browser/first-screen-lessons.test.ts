import { describe, expect, test } from 'vitest';
import { yoursIn } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { open, page, SCREENS, useVisitor } from './visitor';

useVisitor();

/** So much of a drawing must stand in the first screen, in pixels. */
const SEEN = 120;

const inSight = () =>
  page.evaluate(() => {
    const { top, bottom } = document
      .querySelector('[data-strip] [data-drawing]')!
      .getBoundingClientRect();
    return Math.min(bottom, innerHeight) - top;
  });

// English and Chinese by turns: what stands above the drawing is as long in both.
describe.each(SCREENS)('the first screen of $width × $height', (viewport) => {
  test.each(readPairs().map(({ id, en, zh }, i) => [id, i % 2 ? zh : en] as const))(
    'of %s shows its drawing, or the second its first press',
    async (_, { path, body }) => {
      await open(lessonAddress(path), { viewport });
      if (!yoursIn(body)) return expect(await inSight()).toBeGreaterThan(SEEN);
      const { y } = (await page.locator('[data-press]').first().boundingBox())!;
      expect(y).toBeLessThan(2 * viewport.height);
    },
  );
});
