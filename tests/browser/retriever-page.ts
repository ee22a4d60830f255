import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { visit, type Visit } from './browser';

/** The retriever on its own page, as a visitor meets it. */
export interface RetrieverPage extends Visit {
  demo: Locator;
  /** Does something and waits until the answer to it stands in the page. */
  answers: (action: () => Promise<unknown>) => Promise<void>;
  /** Does something that cannot work, and gives the sentence that says so. */
  fails: (action: () => Promise<unknown>) => Promise<string>;
  /** Puts a text of one's own in place of the handbook. */
  paste: (text: string) => Promise<void>;
  choose: (files: ChosenFile | ChosenFile[]) => Promise<void>;
  ask: (query: string) => Promise<void>;
  set: (name: string, value: string | boolean) => Promise<void>;
  said: () => Promise<string>;
  hits: (list?: 'results' | 'compared') => Promise<ShownHit[]>;
}

export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface ShownHit {
  chunk: number;
  score: number;
  parts: number[];
  text: string;
  tags: string;
}

interface Opening {
  locale?: 'en' | 'zh';
  /** What stands behind the `?` of the address. */
  settings?: string;
  options?: BrowserContextOptions;
  /** Runs before the page is opened: to break something. */
  prepare?: (visit: Visit) => Promise<unknown>;
}

export const file = (name: string, content: string | Uint8Array): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
});

export async function openRetriever(
  browser: Browser,
  { locale = 'en', settings = '', options, prepare }: Opening = {},
): Promise<RetrieverPage> {
  const visitor = await visit(browser, inject('baseUrl'), options);
  await prepare?.(visitor);
  const { page } = visitor;
  await page.goto(`${inject('baseUrl')}/${locale}/demos/retriever/${settings && `?${settings}`}`);
  const demo = page.locator('x-retriever');
  await page.waitForSelector('x-retriever button[data-run]:enabled');
  const field = (name: string) => demo.locator(`form [name="${name}"]`);

  const answers = async (action: () => Promise<unknown>) => {
    const before = Number(await demo.getAttribute('data-runs'));
    await action();
    await page.waitForFunction(isAnswered, before);
  };
  const fails = async (action: () => Promise<unknown>) => {
    await action();
    await page.waitForSelector('x-retriever[data-status=failed]');
    const sentence = await demo.locator('[data-failure]').innerText();
    expect(await demo.locator('[data-failed]').isVisible()).toBe(true);
    return sentence;
  };
  const set = async (name: string, value: string | boolean) => {
    if (typeof value === 'boolean') return field(name).setChecked(value);
    const isList = await field(name).evaluate(({ localName }) => localName === 'select');
    await (isList ? field(name).selectOption(value) : field(name).fill(value));
  };
  return {
    ...visitor,
    demo,
    answers,
    fails,
    set,
    paste: (text) => answers(() => set('text', text)),
    choose: (files) => demo.locator('input[name=files]').setInputFiles(files),
    ask: (query) =>
      answers(async () => {
        await set('query', query);
        await field('query').press('Enter');
      }),
    said: () => demo.locator('[data-live]').innerText(),
    hits: (list = 'results') => hitsOf(page, list),
  };
}

function isAnswered(before: number): boolean {
  const { status, runs } = document.querySelector<HTMLElement>('x-retriever')!.dataset;
  return status === 'idle' && Number(runs) > before;
}

const hitsOf = (page: Page, list: string): Promise<ShownHit[]> =>
  page.locator(`ol[data-${list}] > li[data-chunk]`).evaluateAll((items) =>
    (items as HTMLElement[]).map((item) => ({
      chunk: Number(item.dataset.chunk),
      score: Number(item.dataset.score),
      parts: [...item.querySelectorAll<HTMLElement>('[data-part]')].map((part) =>
        Number(part.dataset.part),
      ),
      text: item.querySelector('[data-passage]')!.textContent,
      tags: [...item.querySelectorAll('.tag')].map((tag) => tag.textContent).join(' '),
    })),
  );
