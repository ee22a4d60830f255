import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { visit, type Visit } from '../../../browser/browser';
import { answered } from '../../../browser/demo';
import { browser, unfold, openFolds, type ChosenFile } from '../../../browser/visitor';

export interface ShownHit {
  chunk: number;
  score: number;
  parts: number[];
  text: string;
  tags: string;
}

interface Opening {
  locale?: 'en' | 'zh';
  /** The page, below the language. */
  path?: string;
  /** What stands behind the `?` of the address. */
  settings?: string;
  options?: BrowserContextOptions;
  /** Runs before the page is opened: to break something. */
  prepare?: (visit: Visit) => Promise<unknown>;
}

export let retriever: Awaited<ReturnType<typeof openRetriever>>;

export async function reopen(opening?: Opening): Promise<void> {
  await retriever?.leave();
  retriever = await openRetriever(opening);
}

function opened(
  before: typeof beforeAll | typeof beforeEach,
  after: typeof afterAll | typeof afterEach,
  opening?: Opening,
) {
  before(() => reopen(opening));
  after(() => retriever.leave());
}
export const freshPage = () => opened(beforeEach, afterEach);
/** One page for all tests of a group: each leaves it able to answer, and the next goes on from there. */
export const onePage = (opening?: Opening) => opened(beforeAll, afterAll, opening);

async function openRetriever({
  locale = 'en',
  path = 'demos/retriever/',
  settings = '',
  options,
  prepare,
}: Opening = {}) {
  const visitor = await visit(browser, inject('baseUrl'), options);
  await prepare?.(visitor);
  const { page } = visitor;
  await page.goto(`${inject('baseUrl')}/${locale}/${path}${settings && `?${settings}`}`);
  const demo = page.locator('x-retriever');
  await page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('[data-retriever-opened]');
    place?.removeAttribute('data-own-part'); // there it is opened from a cell of the table
    if (place) place.hidden = false;
  });
  await page.waitForSelector('x-retriever button[data-run]:enabled');
  await unfold(page);
  await openFolds('[data-ward]', page);
  const field = (name: string) => demo.locator(`[name="${name}"]`);

  /** Does something and waits until the answer to it stands in the page. */
  const answers = (action: () => Promise<unknown>) => answered('x-retriever', action, page);
  /** Does something that cannot work, and gives the sentence that says so. */
  const fails = async (action: () => Promise<unknown>) => {
    await action();
    await page.waitForSelector('x-retriever[data-status=failed]');
    const sentence = await demo.locator('[data-failure]').innerText();
    await expect(demo.locator('[data-failed]')).toBeVisible();
    return sentence;
  };
  /** Types a question and sends it. */
  const write = async (query: string) => {
    await set('query', query);
    await field('query').press('Enter');
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
    paste: async (text: string) => {
      const isThere = (await field('own').inputValue()) === text;
      if (!isThere) await answers(() => set('own', text));
    },
    /** Puts files on the shelf, which stands on the page of the reader’s own alone. */
    choose: (files: ChosenFile | ChosenFile[]) =>
      page.locator('x-material [name=material]:enabled').setInputFiles(files),
    write,
    /** The same, until the answer to it stands in the page. */
    ask: (query: string) => answers(() => write(query)),
    said: () => demo.locator('[data-status-line]').innerText(),
    hits: (list: 'first' | 'second' = 'first') => hitsOf(page, list),
  };
}

const hitsOf = (page: Page, list: string): Promise<ShownHit[]> =>
  page.locator(`ol[data-results=${list}] > li[data-chunk]`).evaluateAll((items) =>
    (items as HTMLElement[]).map((item) => ({
      chunk: Number(item.dataset.chunk),
      score: Number(item.dataset.score),
      parts: [...item.querySelectorAll<SVGElement>('[data-paid]')].map((part) =>
        Number(part.dataset.value),
      ),
      text: item.querySelector('[data-passage]')!.textContent,
      tags: [...item.querySelectorAll('.tag')].map((tag) => tag.textContent).join(' '),
    })),
  );
