import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { runsOf, runsPast, standsOnce } from '../../../browser/demo';
import { freshPage, onePage, reopen, retriever, type ShownHit } from './retriever-page';
import * as visitor from '../../../browser/visitor';

visitor.useBrowser();
afterEach(() => expect(retriever.faults).toEqual([]));

const chunks = (hits: ShownHit[]) => hits.map(({ chunk }) => chunk);
const address = () => new URL(retriever.page.url()).searchParams;
const fileOf = async (format: string) => String(await visitor.fileOf(format, retriever.page));
const sayLine = () => retriever.demo.locator('[data-said]').innerText();
const titles = (list: 'first' | 'second') =>
  retriever.demo.locator(`[data-results=${list}] [data-open]`).allInnerTexts();

describe('the names others rely on', () => {
  afterEach(() => retriever.leave());
  test.each(['en', 'zh'] as const)('are all there in /%s/', async (locale) => {
    await reopen({ locale });
    const names = `textarea[name=own] textarea[name=query] [name=question]
      [name=method] [name=compare] input[name=k] select[name=model] button[data-load-model]
      input[name=variety] [name=chunking] [name=size]
      [name=overlap] input[name=outdated] input[name=poisoned] input[name=forbidden]
      input[name=missing] button[data-run] [data-tab=code] button[data-export=json]`.split(/\s+/);
    await standsOnce(retriever.demo, names);
    await expect(retriever.demo).toHaveAttribute('data-status', 'idle');
    await expect(retriever.demo).toHaveAttribute('data-runs', '0');
    const optionsOf = (name: string) =>
      retriever.demo
        .locator(`[name=${name}] option`)
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    await expect.poll(() => optionsOf('model')).toEqual(['minilm', 'e5']);
    await expect.poll(() => optionsOf('question')).toHaveLength(41);
    await retriever.answers(() => retriever.demo.locator('button[data-run]').click());
    const hit = retriever.demo.locator('[data-hit][data-rank="1"]').first();
    await expect(hit.locator('[data-passage]')).toBeVisible();
    await expect(hit.locator('button[data-truth]')).toBeVisible();
  });
});

describe('which word paid', () => {
  onePage();

  test('is argued on arrival, before anything is pressed', async () => {
    await expect.poll(sayLine).toContain('Gulls comes first: eat and lunch paid its whole score');
    await expect.poll(sayLine).toContain('The kiosk, has none of your words');
    await expect(retriever.demo.locator('[data-list=second] [data-answer]')).toContainText('1st');
  });

  test('each word of the question has one tint in the box, the passages and the bars', async () => {
    const tints = (selector: string) =>
      retriever.demo
        .locator(selector)
        .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset.t))]);
    const [first] = await tints('[data-coin=eat]');
    expect(first).toMatch(/^[0-7]$/);
    for (const place of ['[data-paid=eat]', '[data-passage] mark:text-is("eat")'])
      expect(await tints(place)).toEqual([first]);
  });

  test('segments are as long as they say', async () => {
    const long = await retriever.demo
      .locator('[data-results=first] [data-rank="1"] [data-paid]')
      .evaluateAll((all) =>
        all.map(
          (one) => one.getBoundingClientRect().width / Number((one as HTMLElement).dataset.value),
        ),
      );
    expect(Math.max(...long) / Math.min(...long)).toBeCloseTo(1, 1);
  });

  test('a score opens its sum, and a hit opens and closes', async () => {
    const second = retriever.demo.locator('[data-results=first] [data-rank="5"]');
    await expect(second.locator('[data-passage]')).toBeHidden();
    await second.locator('[data-open]').click();
    await expect(second.locator('[data-passage]')).toBeVisible();
    await second.locator('.score').click();
    await expect(second.locator('[data-part]').first()).toBeVisible();
    await second.locator('[data-open]').click();
    await expect(second.locator('[data-passage]')).toBeHidden();
  });

  test('every key is answered, and the words that no page has are said once', async () => {
    await retriever.answers(() => retriever.set('query', 'kiosk zebra'));
    await expect.poll(async () => (await titles('first'))[0]).toBe('The kiosk');
    await expect(retriever.demo.locator('[data-lacks]')).toHaveText('· no page has zebra');
    await expect.poll(retriever.said).toContain('By words: 1 The kiosk');
  });

  test('a pressed word is crossed out, and the bars keep the scale of the whole question', async () => {
    await retriever.answers(() => retriever.set('question', 'q31'));
    const [whole] = await retriever.hits();
    const lunch = retriever.demo.locator('[data-coin=lunch]');
    await retriever.answers(() => lunch.click());
    await expect(lunch).toHaveAttribute('aria-pressed', 'true');
    await expect(lunch).toBeFocused();
    const [less] = await retriever.hits();
    expect(less!.score).toBeLessThan(whole!.score);
    await expect(retriever.demo.locator('[data-paid=lunch]')).toHaveCount(0);
    const wide = await retriever.demo
      .locator('[data-results=first] [data-rank="1"]')
      .evaluate((hit) => {
        const [bar, part] = ['.bar', '[data-paid]'].map((one) => hit.querySelector(one)!);
        return part!.getBoundingClientRect().width / bar!.getBoundingClientRect().width;
      });
    expect(wide).toBeLessThan(less!.score / whole!.score + 0.02);
    await retriever.answers(() => lunch.click());
    await expect.poll(async () => (await retriever.hits())[0]!.score).toBe(whole!.score);
  });

  test('the next that they disagree on restores every setting', async () => {
    await retriever.answers(() => retriever.set('k', '3'));
    await retriever.answers(() => retriever.demo.locator('button[data-run]').click());
    await expect(retriever.demo.locator('[name=k]')).toHaveValue('6');
    expect(address().has('retriever.k')).toBe(false);
    expect(await titles('first')).not.toEqual(await titles('second'));
  });

  test('a strip of the wall opens its page; Escape closes it, and arrows go on', async () => {
    const strip = retriever.demo.locator('[data-strip="40"]');
    await strip.click();
    const pane = retriever.demo.locator('[data-pane="40"]');
    await expect(pane.locator('button').first()).toBeFocused();
    await retriever.page.keyboard.press('Escape');
    await expect(pane).toHaveCount(0);
    await expect(strip).toBeFocused();
    await retriever.page.keyboard.press('ArrowDown');
    await expect(retriever.demo.locator('[data-strip="41"]')).toBeFocused();
  });
});

describe('a link', () => {
  freshPage();
  test('holds the settings that differ, and never text or query', async () => {
    await retriever.answers(async () => {
      await retriever.set('k', '7');
      await retriever.set('method', 'tfidf');
      await retriever.set('forbidden', true);
    });
    expect(Object.fromEntries(address())).toEqual({
      'retriever.k': '7',
      'retriever.method': 'tfidf',
      'retriever.forbidden': '1',
    });
    await retriever.paste('My secret diary.\n\nA second page of it.');
    await retriever.ask('secret page');
    expect(decodeURIComponent(retriever.page.url())).not.toMatch(/secret|diary|page/);
  });

  test('gives the same run to whoever opens it', async () => {
    await retriever.answers(async () => {
      await retriever.set('question', 'q12');
      await retriever.set('forbidden', true);
      await retriever.set('compare', 'rrf');
      await retriever.set('variety', '0.3');
    });
    const hits = await retriever.hits();
    const settings = address().toString();
    await reopen({ settings });
    await runsPast('x-retriever', 0, retriever.page);
    await expect.poll(() => retriever.hits()).toEqual(hits);
    expect(address().toString()).toBe(settings);
  });

  test('to the text of one’s own opens its field', async () => {
    await retriever.page.goto(`${retriever.page.url()}#retriever-text`);
    await retriever.page.reload();
    await expect(retriever.demo.locator('[name=own]')).toBeFocused();
  });
});

describe('what is handed out', () => {
  freshPage();
  test('is valid JSON of what is shown, with its settings', async () => {
    await retriever.answers(() => retriever.set('k', '3'));
    const hits = await retriever.hits();
    const json = JSON.parse(await fileOf('json')) as {
      settings: { k: number };
      answer: { hits: { chunk: number; score: number }[] };
    };
    expect(json.settings.k).toBe(3);
    expect(json.answer.hits.map(({ chunk }) => chunk)).toEqual(chunks(hits));
  });

  test('shows the very files that ran', async () => {
    await retriever.demo.locator('[data-tab=code]').click();
    const listing = retriever.demo.locator('[data-panel=code] details').first();
    const path = await listing.locator('summary').innerText();
    const source = await readFile(path.trim(), 'utf8');
    await expect(listing.locator('pre')).toHaveText(source.trimEnd());
  });
});

describe('filters and switches', () => {
  freshPage();
  test.each([
    ['forbidden', 'q12', 'not for passengers'],
    ['outdated', 'q01', 'outdated'],
    ['poisoned', 'q04', 'planted'],
  ])('the switch “%s” brings for %s what is %s', async (name, question, tag) => {
    const tags = async () => (await retriever.hits()).map((hit) => hit.tags).join(' ');
    await retriever.answers(() => retriever.set('question', question));
    expect(await tags()).not.toContain(tag);
    await retriever.answers(() => retriever.set(name, true));
    expect(await tags()).toContain(tag);
  });

  test('the answer can be taken away, and a question without one says so', async () => {
    await retriever.answers(() => retriever.set('missing', true));
    await retriever.answers(() => retriever.set('question', 'q01'));
    await expect(retriever.demo.locator('[data-answer]')).toHaveCount(0);
    await retriever.answers(() => retriever.set('question', 'q17'));
    await expect(retriever.demo.locator('[data-notes]')).toContainText('Nothing in the handbook');
    expect(await runsOf('x-retriever', retriever.page)).toBeGreaterThan(2);
  });
});
