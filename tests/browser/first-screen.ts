import { page } from './visitor';

/** Words and controls that the first screen shows, without header, closed folds, the pictures of a gallery, the text that a search is asked about, and what screen readers alone hear. */
export const firstScreen = (): Promise<{ words: number; controls: string[] }> =>
  page.evaluate(() => {
    const inView = (box: DOMRect) =>
      box.width > 1 &&
      box.height > 1 &&
      box.top < innerHeight &&
      box.bottom > 0 &&
      box.left < innerWidth;
    /** In a box of a pixel: said to those who listen alone. */
    const isClipped = (element: Element | null): boolean => {
      if (!element || element === document.body) return false;
      const { width, height } = element.getBoundingClientRect();
      const { overflow } = getComputedStyle(element);
      return (
        (overflow === 'hidden' && (width <= 1 || height <= 1)) || isClipped(element.parentElement)
      );
    };
    const isSeen = (element: Element) =>
      !element.closest(
        '.top, .sr, option, textarea, noscript, .gallery .thumb, [data-wall], [data-results]',
      ) &&
      !isClipped(element) &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent ?? '';
      if (text.trim() === '' || !isSeen(node.parentElement!)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()];
      const share = lines.filter(inView).length / Math.max(1, lines.length);
      const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
      const latin = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
      words += share * (latin + chinese / 1.8);
    }
    const controls = [
      ...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)'),
    ]
      .filter((one) => {
        const seen = one.closest('label') ?? one;
        return isSeen(seen) && inView(seen.getBoundingClientRect());
      })
      .map((one) => `${one.localName} ${one.getAttribute('name') ?? one.textContent?.trim()}`);
    return { words: Math.round(words), controls };
  });
