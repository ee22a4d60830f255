import { describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
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
  test.each(readPairs().map(({ id, en, zh }, i) => [id, (i % 2 ? zh : en).path] as const))(
    'of %s shows its drawing',
    async (_, path) => {
      await open(`${path.replace(/^(en|zh)/, '$1/learn')}/`, { viewport });
      expect(await inSight()).toBeGreaterThan(SEEN);
    },
  );
});
