import { describe, expect, test } from 'vitest';
import { yoursIn } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { screensFor } from '../short-run';
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
const LESSONS = readPairs().map(({ en, zh }, i) => (i % 2 ? zh : en));

describe.each(LESSONS)('the first screen of $path', ({ path, body }) => {
  test.each(screensFor(path, SCREENS))(
    'shows its drawing, or the second its first press: $width × $height',
    async (viewport) => {
      await open(lessonAddress(path), { viewport });
      if (!yoursIn(body)) return expect(await inSight()).toBeGreaterThan(SEEN);
      const { y } = (await page.locator('[data-press]').first().boundingBox())!;
      expect(y).toBeLessThan(2 * viewport.height);
    },
  );
});
