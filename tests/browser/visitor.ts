import { buffer } from 'node:stream/consumers';
import type { Browser, BrowserContextOptions, Download, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, type ProvidedContext } from 'vitest';
import { MOVED } from '~/lib/moved';
import { ownBrowser, visit, type Visit } from './browser';
import './matchers';

export const SIZES = [
  [1280, 800],
  [360, 740],
] as const;
export const SCREENS = SIZES.map(([width, height]) => ({ width, height }));

export let browser: Browser;
export let visitor: Visit;
export let page: Page;

interface Entering extends BrowserContextOptions {
  server?: Exclude<keyof ProvidedContext, 'browserPath'>;
}

let usual: Entering = {};
let entered: Visit[] = [];
let hasScripts = true;

export function useBrowser(): void {
  beforeAll(async () => {
    browser = await ownBrowser(inject('browserPath'));
  });
}

/** A fresh visitor for each test, or one for the whole file (`stays`). An unexpected fault fails the test. */
export function useVisitor(options: Entering = {}, { stays = false } = {}): void {
  usual = options;
  useBrowser();
  const goodbye = async () => {
    await Promise.all(entered.map(({ leave }) => leave()));
    entered = [];
  };
  afterEach(async ({ task }) => {
    const present = entered;
    if (task.result?.errors?.length) for (const { spoil } of present) spoil();
    if (!stays) await goodbye();
    expect(present.flatMap(({ faults }) => faults.splice(0))).toEqual([]);
  });
  if (stays) afterAll(goodbye);
}

export async function enter(options: Entering = {}): Promise<Visit> {
  const { server = 'baseUrl', ...context } = { ...usual, ...options };
  hasScripts = context.javaScriptEnabled ?? true;
  visitor = await visit(browser, inject(server), context);
  ({ page } = visitor);
  entered.push(visitor);
  return visitor;
}

export const at = (path: string): string => `${visitor.baseUrl}/${path}`;

/** The page that an earlier address leads to, with what was asked of it: the way there has a test of its own. */
function settled(path: string): string {
  const [, locale, page, query, hash] = /^(\w+\/)?([^?#]*)([^#]*)(.*)$/.exec(path)!;
  const there = MOVED[page!];
  if (there === undefined) return path;
  const [to, place = ''] = there.split(/(?=#)/);
  return `${locale}${to}${query}${hash || place}`;
}

/** Opens a page, its demos with every fold of their forms open: for the visitor who is there, or for a new one when options are given. */
export async function open(path: string, options?: Entering): Promise<Response | null> {
  if (options || !entered.includes(visitor)) await enter(options);
  const response = await page.goto(at(settled(path)));
  if (hasScripts) {
    await demoIsLive();
    await unfold();
  }
  return response;
}

/** On the page of a demo: its element comes a moment after the page. */
const demoIsLive = () => until(() => !document.querySelector('.demo.full:not(:defined)'));

/** Waits until something holds in the page. It asks now and then: at every frame, the page would draw for it. */
export const until = <Given>(
  holds: (given: Given) => unknown,
  given?: Given,
  on: Page = page,
): Promise<unknown> => on.waitForFunction(holds as never, given, { polling: 50 });

export const openFolds = (folds = 'details', on: Page = page) =>
  on.locator(folds).evaluateAll((all) => {
    for (const fold of all as HTMLDetailsElement[]) fold.open = true;
  });

export const unfold = (on: Page = page) =>
  openFolds('[data-measured-on][data-props] form details', on);

/** Presses the button that hands out a file of a demo; in a Share menu, once that is open. */
export async function pressExport(format: string, from: Page = page): Promise<void> {
  const button = from.locator(`button[data-export=${format}]:not([data-folder] *)`);
  await button.waitFor({ state: 'attached' });
  const share = from.locator('div:has(> [data-share])', { has: button }).locator('[data-share]');
  if (await share.count()) await share.click();
  await button.click();
}

export async function fileOf(format: string, from: Page = page): Promise<Buffer> {
  return downloaded(() => pressExport(format, from), from).catch(async (cause) => {
    const said = await from.locator('[data-status-line]').allInnerTexts();
    throw new Error(`No ${format} came. The page says: ${said.join(' / ')}`, { cause });
  });
}

/** What a press saves. */
export async function downloaded(press: () => Promise<unknown>, from = page): Promise<Buffer> {
  const [download] = await Promise.all([from.waitForEvent('download'), press()]);
  return contentOf(download);
}

/** A file for a chooser, whose kind the site finds by its name and its bytes. */
export const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
});
export type ChosenFile = ReturnType<typeof file>;

export const contentOf = async (file: Download): Promise<Buffer> =>
  buffer(await file.createReadStream());

/** Runs in the page before its scripts: storage as a browser that refuses it. */
export const refuseStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });

/** A text of the page, in which a no-break space, which typesetting puts before units, is read as a space. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The buttons and links that are filled: the way on. */
export const filled = () => page.locator('.go:visible');

/** Fails if the page is wider than one of the screens. */
export async function fitsScreens(): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    expect(await scrollWidth()).toBeLessThanOrEqual(screen.width);
  }
}

export const scrollWidth = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);
