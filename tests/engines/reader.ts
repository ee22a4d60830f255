import { expect, inject } from 'vitest';
import type { Engine } from './engine';

/** What a reader does in an engine; a selector means the first visible part of the page that fits. */
export function readerOf(engine: Engine) {
  const sees = (selector: string) =>
    expect.poll(() => engine.call(isVisible, selector), { message: selector }).toBe(true);
  return {
    async resize(width: number): Promise<void> {
      await engine.resize(width);
      await expect.poll(() => engine.call(() => innerWidth)).toBe(width);
    },
    call: engine.call,
    open: (path: string) => engine.open(`${inject('baseUrl')}/${path}`),
    sees,
    nears: (selector: string) => engine.call(scrollTo, selector),
    async press(selector: string, share = 0.5): Promise<void> {
      await sees(selector);
      const { x, y, above } = await engine.call(whereToPress, { selector, share });
      expect(above, `what covers ${selector}`).toBe('');
      await engine.pressAt(x, y);
    },
    choose: (selector: string, value: string) => engine.call(choose, { selector, value }),
    looks: (selector: string) => engine.call(looksOf, selector),
    faults: () => engine.call(() => window.faults),
    /** By how many pixels the page is wider than its window. */
    overflow: () => engine.call(overflowOf),
  };
}

export type Reader = ReturnType<typeof readerOf>;

const isVisible = (selector: string) =>
  [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());

const scrollTo = (selector: string) =>
  document.querySelector(selector)!.scrollIntoView({ block: 'start', behavior: 'instant' });

/** Moves a control to the middle of the window; `above` is what lies over it there. */
function whereToPress({ selector, share }: { selector: string; share: number }) {
  const control = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility())!;
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const x = Math.round(left + width * share);
  const y = Math.round(top + height / 2);
  const there = document.elementFromPoint(x, y);
  return { x, y, above: control.contains(there) ? '' : (there?.outerHTML ?? 'nothing is there') };
}

function choose({ selector, value }: { selector: string; value: string }): void {
  const list = document.querySelector<HTMLSelectElement>(selector)!;
  list.value = value;
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
}

function looksOf(selector: string): string {
  const { innerText, innerHTML } = document.querySelector<HTMLElement>(selector)!;
  return `${innerText}\n${innerHTML}`;
}

const overflowOf = () =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;
