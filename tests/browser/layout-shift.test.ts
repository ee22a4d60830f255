import { describe, expect, test } from 'vitest';
import { demosAreLive } from './demo';
import { at, enter, page, SCREENS, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 800 } });

/** A number that grows by a word, or an icon of the head, moves by this much at most; a part of the page by far more. */
const WORD = 0.002;

const PAGES = ['', ...'five/ learn/ lab/ demos/ guide/ claims/ sources/ glossary/'.split(' ')];

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node?: Node | null }[];
}

/** The shifts of the page since it began that an eye would see, each with the element that moved most. */
const shifts = () =>
  page.evaluate(
    (least) =>
      new Promise<string[]>((tell) => {
        const observer = new PerformanceObserver((list) =>
          tell(
            (list.getEntries() as Shift[]).flatMap(({ value, sources }) => {
              if (value < least) return [];
              const node = sources[0]?.node;
              const element = node instanceof Element ? node : node?.parentElement;
              return [`${value.toFixed(4)} ${element?.outerHTML.slice(0, 80)}`];
            }),
          ),
        );
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => tell([]), 200); // nothing is told where nothing has moved
      }),
    WORD,
  );

describe.each(['en', 'zh'])('in /%s/ nothing moves while the page loads:', (locale) => {
  test.each(PAGES)('/%s', async (path) => {
    for (const viewport of SCREENS) {
      await enter({ viewport });
      await page.goto(at(`${locale}/${path}`));
      await demosAreLive();
      await page.waitForLoadState('networkidle');
      expect(await shifts()).toEqual([]);
    }
  });
});
