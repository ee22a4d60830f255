import { open, page } from './visitor';

/** Reads a page to its end, so that whatever waits for the reader comes too. */
export async function read(path: string): Promise<void> {
  await open(path);
  await page.mouse.wheel(0, 100_000);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
}

/** What stands out of a window of that width, but for what scrolls by itself: its right edge and its tag. */
export const beyond = (width: number): Promise<string[]> =>
  page.evaluate((edge) => {
    const scrolls = (element: Element): boolean =>
      !!element.closest('.sr, .skip') ||
      (element.parentElement !== null &&
        (getComputedStyle(element.parentElement).overflowX !== 'visible' ||
          scrolls(element.parentElement)));
    return [...document.querySelectorAll('main *, header *, footer *')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(
        ({ element, right }) => right > edge + 1 && element.checkVisibility() && !scrolls(element),
      )
      .slice(0, 3)
      .map(({ element, right }) => `${Math.round(right)} ${element.outerHTML.slice(0, 90)}`);
  }, width);
