import { expect, test } from 'vitest';
import { demosAreLive } from './demo';
import { PAGES } from './pages';
import { at, enter, page, useVisitor } from './visitor';

useVisitor();

/** The scale of the site in pixels, as `tokens.css` names it. */
const SIZES = [13, 14, 15, 17, 19, 22, 32, 52];

/** What is written in another size, each size with the first element that has it. */
const strays = () =>
  page.evaluate((sizes) => {
    const found = new Map<number, string>();
    for (const element of document.body.querySelectorAll('*')) {
      const writes = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim() !== '',
      );
      if (!writes || element.matches('script, style, noscript, title, option')) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (!sizes.includes(size) && !found.has(size))
        found.set(size, `${size} px in ${element.outerHTML.slice(0, 120)}`);
    }
    return [...found.values()];
  }, SIZES);

for (const width of [1280, 360])
  test.each(PAGES)(`/%s has at most eight sizes of type at ${width} px`, async (path) => {
    for (const locale of ['en', 'zh']) {
      await enter({ viewport: { width, height: 800 } });
      await page.goto(at(`${locale}/${path}`));
      await demosAreLive();
      expect(await strays()).toEqual([]);
    }
  });
