import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadWhenNear } from '~/demos/kit/load-when-near';

let near: (isIntersecting: boolean) => void;
const disconnect = vi.fn();
class Observer {
  observe = vi.fn();
  disconnect = disconnect;
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    near = (isIntersecting) => tell([{ isIntersecting }]);
  }
}

beforeEach(() => vi.stubGlobal('IntersectionObserver', Observer));
afterEach(() => {
  vi.unstubAllGlobals();
  disconnect.mockClear();
});

const element = () =>
  Object.assign(new EventTarget(), { dataset: {} as DOMStringMap }) as HTMLElement;
const settled = () => new Promise((next) => setTimeout(next));

test.each([
  ['it nears the window', () => near(true)],
  ['it gets the focus', (one: HTMLElement) => one.dispatchEvent(new Event('focusin'))],
  ['the pointer enters it', (one: HTMLElement) => one.dispatchEvent(new Event('pointerenter'))],
])('an element loads once, when %s', async (_, come) => {
  const load = vi.fn(async () => undefined);
  const one = element();
  void loadWhenNear(one, load);
  near(false);
  expect(load).not.toHaveBeenCalled();
  come(one);
  come(one);
  await settled();
  come(one);
  expect(load).toHaveBeenCalledTimes(1);
  expect(disconnect).toHaveBeenCalled();
  expect('absent' in one.dataset).toBe(false);
});

test('a failed load is reported, and the reader’s next action tries again', async () => {
  const load = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('offline'));
  const one = element();
  const start = loadWhenNear(one, load);
  await expect(start()).rejects.toThrow('offline');
  expect(one.dataset.absent).toBe('');
  one.dispatchEvent(new Event('pointerenter'));
  await settled();
  expect(load).toHaveBeenCalledTimes(2);
  expect('absent' in one.dataset).toBe(false);
});
