import { afterAll, describe, expect, test } from 'vitest';
import { yoursIn } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { open, page, useVisitor } from './visitor';

useVisitor();

/** So many pixels of open text may stand between two pictures, at 1280 × 800. */
const BETWEEN = 1300;
/** In so many screens the text begins. */
const BEGINS = 1.3;

interface Heights {
  between: number[];
  begins: number;
  words: number;
}

/** Pixels between neighbouring pictures, the screen in which the text begins, and its words outside closed folds. */
const heights = (): Promise<Heights> =>
  page.evaluate(() => {
    const PICTURE = 'figure[data-kind], figure[data-drawing], [data-status]';
    const prose = document.querySelector('[data-prose]')!;
    const isSeen = (one: Element) =>
      one.checkVisibility() && one.getBoundingClientRect().height > 0;
    const boxes = [...prose.querySelectorAll(PICTURE)]
      .filter((one) => isSeen(one) && !one.parentElement!.closest(PICTURE))
      .map((one) => one.getBoundingClientRect());
    const start =
      prose.querySelector('[data-strip] + details') ?? prose.querySelector('[data-strip]')!;
    const blocks = [...prose.children];
    const text = blocks.slice(blocks.indexOf(start) + 1).find(isSeen)!;
    const said = (prose as HTMLElement).innerText;
    const han = said.match(/\p{Script=Han}/gu)?.length ?? 0;
    const latin = said.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    return {
      between: boxes.slice(1).map(({ top }, i) => Math.round(top - boxes[i]!.bottom)),
      begins: (text.getBoundingClientRect().top + scrollY) / innerHeight,
      words: Math.round(latin + han / 1.8),
    };
  });

const PATHS = readPairs()
  .filter(({ en }) => !yoursIn(en.body)) // walks measure their steps
  .flatMap(({ en, zh }) => [en.path, zh.path]);

describe('the text of a lesson', () => {
  const printed: string[] = [];
  afterAll(() => console.log(printed.join('\n')));

  test.each(PATHS)('of %s starts early and is interrupted by pictures', async (path) => {
    const viewport = { width: 1280, height: 800 };
    await open(lessonAddress(path), { viewport, reducedMotion: 'reduce' });
    const { between, begins, words } = await heights();
    printed.push(`${path.padEnd(46)} ${begins.toFixed(2)}  ${words}  ${between.join(' ')}`);
    expect(Math.max(...between)).toBeLessThanOrEqual(BETWEEN);
    expect(begins).toBeLessThanOrEqual(BEGINS);
  });
});
