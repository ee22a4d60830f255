import { describe, expect, test } from 'vitest';
import { readPairs } from '../content/lesson-source';
import { builtDemos } from './built-demos';
import { demosAreLive } from './demo';
import { at, enter, page, useVisitor } from './visitor';

useVisitor();

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
const LOCALES = ['en', 'zh'];

/** Words that a reader sees before scrolling, without the site's head, and what can be operated there. */
const firstScreen = (): Promise<{ words: number; controls: number }> =>
  page.evaluate(() => {
    const isSeen = ({ top, left, bottom, right, width, height }: DOMRect) =>
      width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const counts = (element: Element) =>
      !element.closest('header.top, option, script, style, noscript') &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.textContent!.trim() || !counts(node.parentElement!)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (![...range.getClientRects()].some(isSeen)) continue;
      // Clipped to a pixel: said to those who listen alone.
      if (node.parentElement!.closest('.sr, .status[data-drawn]:not(.below)')) continue;
      text += ` ${node.textContent}`;
    }
    const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
    const others = text.replaceAll(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+[^\s]*/gu) ?? [];
    const operated = [...document.querySelectorAll('a, button, input, select, textarea, summary')];
    const controls = operated.filter(
      (one) => counts(one) && isSeen(one.getBoundingClientRect()),
    ).length;
    return { words: Math.round(han / 1.8) + others.length, controls };
  });

interface Limit {
  words: number;
  controls?: number;
}

function within(path: string, { words, controls = Infinity }: Limit): void {
  test(`/${path}: at most ${words} words`, async () => {
    const seen: string[] = [];
    for (const viewport of SCREENS)
      for (const locale of LOCALES) {
        await enter({ viewport });
        await page.goto(at(`${locale}/${path}`));
        await demosAreLive();
        const first = await firstScreen();
        if (first.words > words || first.controls > controls)
          seen.push(
            `${locale} ${viewport.width}: ${first.words} words, ${first.controls} controls`,
          );
      }
    expect(seen).toEqual([]);
  });
}

const FEW_CONTROLS = new Set(['embedding-map', 'four-roads']);

describe('the first screen says little and shows much', () => {
  for (const { en } of readPairs()) within(`${en.path.replace(/^en/, 'learn')}/`, { words: 120 });
  within('demos/', { words: 140 });
  for (const name of builtDemos())
    within(`demos/${name}/`, { words: 130, ...(FEW_CONTROLS.has(name) && { controls: 20 }) });
  within('lab/', { words: 180, controls: 20 });
  within('guide/', { words: 180 });
});

describe('in the first screen of every lesson stands a drawing', () => {
  test.each(readPairs().map(({ en }) => en.path.replace(/^en/, 'learn')))('/%s/', async (path) => {
    const without: string[] = [];
    for (const viewport of SCREENS)
      for (const locale of LOCALES) {
        await enter({ viewport });
        await page.goto(at(`${locale}/${path}/`));
        const top = await page
          .locator('figure :is(svg, [data-drawing])')
          .first()
          .evaluate((drawing) => drawing.getBoundingClientRect().top);
        if (top > viewport.height - 120) without.push(`${locale} ${viewport.width}: y ${top}`);
      }
    expect(without).toEqual([]);
  });
});
