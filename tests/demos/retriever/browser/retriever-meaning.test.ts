import { afterEach, describe, expect, test } from 'vitest';
import { onePage, reopen, retriever } from './retriever-page';
import { useBrowser } from '../../../browser/visitor';

const COURSE = /vectors\/course\.bin/;

useBrowser();

const row = (method: string, group = 'en') =>
  retriever.demo.locator(`tr[data-method="${method}"][data-language=${group}]`);
const recallOf = async (method: string, group = 'en') =>
  Number(await row(method, group).locator('[data-recall]').getAttribute('data-recall'));
const set = (settings: Record<string, string | boolean>) =>
  retriever.answers(async () => {
    for (const [name, value] of Object.entries(settings)) await retriever.set(name, value);
  });
const note = (name: string) => retriever.demo.locator(`[data-figure] [data-${name}]`);
/** What the browser itself says of a request that fails is no fault of the page. */
const ownFaults = () =>
  retriever.faults.filter((fault) => !fault.includes('Failed to load resource'));

async function expectSums() {
  const hits = await retriever.hits();
  expect(hits.length).toBeGreaterThan(1);
  for (const { score, parts } of hits) {
    const sum = parts.reduce((total, part) => total + part, 0);
    expect(Math.abs(sum - score)).toBeLessThan(1e-9);
  }
}

describe('course vectors', () => {
  onePage();
  afterEach(() => expect(retriever.faults).toEqual([]));

  test('rank by meaning, explained word by word', async () => {
    await set({ method: 'course', k: '6' });
    await expectSums();
    await expect(row('course')).toHaveAttribute('class', 'on');
  });

  test('rerank the first hits token by token, and say what that costs', async () => {
    await set({ question: 'q01', method: 'bm25', rerank: true });
    await expectSums();
    await expect(note('rerank')).toHaveText(/[\d,]{4,} pairs/);
    await expect(row('rerank')).toHaveCount(1);
    await set({ rerank: false });
  });

  test('a least score is swept over all questions', async () => {
    await set({ question: 'q17' });
    await expect(retriever.demo.locator('[data-threshold]')).toHaveCount(11);
  });
});

describe('an encoder', () => {
  onePage();

  test('that is not loaded gets a sentence that says what to press', async () => {
    const said = await retriever.fails(() => retriever.set('method', 'encoder'));
    expect(said).toContain('No encoder is loaded');
    await expect(retriever.demo.locator('[data-results]')).toBeVisible();
    expect(retriever.faults).toEqual([]);
  });

  test('once loaded ranks, is measured, and its cosine is one part', async () => {
    await retriever.answers(() => retriever.demo.locator('[data-load-model]').click());
    await expectSums();
    const [first] = await retriever.hits();
    expect(first!.parts).toHaveLength(1);
    await expect.poll(() => recallOf('encoder')).toBeGreaterThan(0.3);
    await expect(row('rrf-encoder')).toHaveCount(1);
    await retriever.ask('where do bicycles go');
    await expectSums();
    expect(retriever.faults).toEqual([]);
  });

  test('says when it does not read the language of a question', async () => {
    await expect(note('unread')).toHaveCount(0);
    await retriever.ask('Когда уходит последний катер?');
    await expect(note('unread')).toHaveText(/language that .+ does not read/);
    await retriever.ask('where do bicycles go');
    await expect(note('unread')).toHaveCount(0);
    expect(retriever.faults).toEqual([]);
  });

  test('ranks a text of one’s own', async () => {
    await retriever.paste('The lamp burns all night.\n\nThe ferry leaves at noon.');
    await retriever.ask('which ferry leaves at noon');
    await expect.poll(async () => (await retriever.hits())[0]!.text).toContain('ferry');
    expect(retriever.faults).toEqual([]);
  });
});

describe('course vectors that do not come', () => {
  afterEach(() => retriever.leave());

  test('stop no other method; theirs get a sentence, and Retry brings them', async () => {
    await reopen({
      settings: 'retriever.compare=lsa',
      prepare: ({ page }) => page.route(COURSE, (route) => route.abort()),
    });
    await retriever.answers(() => retriever.set('method', 'tfidf'));
    await expect.poll(() => retriever.said()).toContain('did not load');
    await expect(row('course')).toHaveCount(0);
    const said = await retriever.fails(() => retriever.set('method', 'course'));
    expect(said).toContain('could not be loaded');
    await retriever.page.unroute(COURSE);
    await retriever.answers(() => retriever.demo.locator('[data-retry]').click());
    await expect(row('course')).toHaveCount(1);
    expect(ownFaults()).toEqual([]);
  });

  test('or come damaged are refused in a sentence', async () => {
    await reopen({
      locale: 'zh',
      prepare: ({ page }) => page.route(COURSE, (route) => route.fulfill({ body: 'half a file' })),
    });
    const said = await retriever.fails(() => retriever.set('method', 'course'));
    expect(said).toContain('课程向量的文件坏了');
  });
});

describe.each(['en', 'zh'] as const)('with every switch turned, in /%s/', (locale) => {
  const options = { reducedMotion: 'reduce', viewport: { width: 360, height: 800 } } as const;
  const settings = 'rerank=1&question=q17&method=course&compare=rrf'
    .split('&')
    .map((one) => `retriever.${one}`)
    .join('&');
  afterEach(() => retriever.leave());

  test('the figure has no more width than a phone', async () => {
    await reopen({ locale, settings, options });
    const { page } = retriever;
    await retriever.answers(() => retriever.demo.locator('button[data-run]').click());
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(retriever.faults).toEqual([]);
  });
});
