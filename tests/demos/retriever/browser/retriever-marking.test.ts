import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { file, reopen, retriever } from './retriever-page';
import { contentOf, fillStorage, unfold, useBrowser } from '../../../browser/visitor';

const TEXT = 'The lamp burns all night.\n\nThe ferry leaves at noon.\n\nFog stops the ferry.';
const LAMP = { query: 'when does the lamp burn', passage: 'The lamp burns all night.' };
const FERRY = { query: 'when does the ferry leave', passage: 'The ferry leaves at noon.' };
const HEAD = 'question,source,start,end,words';

useBrowser();
beforeEach(() => reopen({ options: { reducedMotion: 'reduce' } }));
afterEach(async () => {
  await retriever.leave();
  expect(retriever.faults).toEqual([]);
});

const openFold = (name: string) =>
  retriever.demo
    .locator(`[data-${name}]`)
    .evaluate((fold: HTMLDetailsElement) => (fold.open = true));
const pooled = () => retriever.demo.locator('[data-pooled]');
const passages = () => pooled().locator('[data-passage]').allInnerTexts();
/** The hits of the ranking that say they are marked. */
const marked = () =>
  retriever.demo.locator('[data-results] [data-chunk]', {
    has: retriever.page.locator('[data-marked]'),
  });
const list = () => retriever.demo.locator('[data-own-marks]');
const questions = () => list().locator('[data-ask]').allInnerTexts();
const keep = () => list().locator('[data-keep-marks]');
const keptSaid = () => list().locator('[data-kept]').innerText();

async function mark({ query, passage }: typeof LAMP) {
  await retriever.ask(query);
  await openFold('pool');
  const button = pooled().filter({ hasText: passage }).locator('button[data-mark]');
  await retriever.answers(() => button.click());
}

async function markTwo() {
  await retriever.paste(TEXT);
  await mark(LAMP);
  await mark(FERRY);
  await openFold('own-marks');
}

async function saved(format: 'csv' | 'jsonl'): Promise<string> {
  const waiting = retriever.page.waitForEvent('download');
  await list().locator(`[data-marks-as=${format}]`).click();
  return (await contentOf(await waiting)).toString();
}

const load = (name: string, content: string) =>
  list().locator('[data-load-marks]').setInputFiles(file(name, content));

async function comeBack() {
  await retriever.page.reload();
  await retriever.page.waitForSelector('x-retriever button[data-run]:enabled');
  await unfold(retriever.page);
  await openFold('own-marks');
}

describe('the pool', () => {
  test('unites what all methods find, without their names and in another order than the ranking', async () => {
    await retriever.paste(TEXT);
    await retriever.ask(FERRY.query);
    await openFold('pool');
    await expect.poll(async () => (await passages()).sort()).toEqual(TEXT.split('\n\n').sort());
    const said = await retriever.demo.locator('[data-pool]').innerText();
    expect(said).not.toMatch(/BM25|TF-IDF|LSA|course vectors/i);
    expect(said).toContain('flatter that method');
    const before = await passages();
    for (const method of ['tfidf', 'lsa', 'rrf']) {
      await retriever.answers(() => retriever.set('method', method));
      await expect.poll(passages).toEqual(before);
    }
  });

  test('is where answers are marked; the rankings only show it', async () => {
    await retriever.paste(TEXT);
    await expect(retriever.demo.locator('[data-results] button')).toHaveCount(0);
    await mark(LAMP);
    await expect(marked()).toHaveCount(1);
    await expect(marked()).toContainText(LAMP.passage);
  });

  test('is worked by keyboard, and the focus stays on the button', async () => {
    await retriever.paste(TEXT);
    await retriever.ask(LAMP.query);
    await retriever.demo.locator('[data-pool] summary').press('Enter');
    const button = pooled().filter({ hasText: LAMP.passage }).locator('button');
    await retriever.answers(() => button.press('Space'));
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(button).toBeFocused();
  });
});

describe('the list of marked questions', () => {
  test('asks a question again, and lets it be taken away', async () => {
    await markTwo();
    await expect.poll(questions).toEqual([LAMP.query, FERRY.query]);
    await expect
      .poll(() => list().locator('q').allInnerTexts())
      .toEqual([LAMP.passage, FERRY.passage]);
    await retriever.answers(() => list().locator('[data-ask]').first().click());
    await expect(retriever.demo.locator('[name=query]')).toHaveValue(LAMP.query);
    await expect.poll(async () => (await retriever.hits())[0]!.text).toBe(LAMP.passage);
    const remove = list().getByRole('button', { name: `Remove the question: ${LAMP.query}` });
    await retriever.answers(() => remove.press('Enter'));
    await expect.poll(questions).toEqual([FERRY.query]);
    const focused = await list().evaluate((fold) => fold.contains(document.activeElement));
    expect(focused).toBe(true);
  });

  test('is kept on request, forgotten on request, and checked when it comes back', async () => {
    await markTwo();
    await comeBack();
    await expect.poll(questions).toEqual([]);
    await markTwo();
    await keep().check();
    await expect.poll(keptSaid).toContain('kept in this browser');
    await comeBack();
    await expect.poll(questions).toEqual([LAMP.query, FERRY.query]);
    await expect(keep()).toBeChecked();
    await retriever.paste(TEXT);
    await retriever.ask(LAMP.query);
    await expect(marked()).toHaveCount(1);
    await retriever.page.evaluate(() => {
      const kept = localStorage.getItem('retriever.marks')!;
      localStorage.setItem('retriever.marks', `{"question": 1}\n${kept.split('\n')[0]}\nhello`);
    });
    await comeBack();
    await expect.poll(questions).toEqual([LAMP.query]);
    await keep().uncheck();
    await comeBack();
    await expect.poll(questions).toEqual([]);
  });
});

test('marks for which the browser has no room any more: the box is unticked and says so', async () => {
  await retriever.paste(TEXT);
  await mark(LAMP);
  await openFold('own-marks');
  await keep().check();
  await expect.poll(keptSaid).toContain('kept in this browser');
  await retriever.page.evaluate(fillStorage);
  await mark(FERRY);
  await expect(keep()).not.toBeChecked();
  await expect.poll(keptSaid).toContain('refuses to keep');
  await expect
    .poll(() => retriever.page.evaluate(() => localStorage.getItem('retriever.marks')))
    .toBeNull();
  await expect.poll(questions).toEqual([LAMP.query, FERRY.query]);
});

describe('files of marks', () => {
  test.each(['csv', 'jsonl'] as const)(
    'go out as %s and come back as they were',
    async (format) => {
      await markTwo();
      const body = await saved(format);
      expect(body).toContain(LAMP.passage);
      await retriever.answers(() => list().locator('[data-remove-questions]').click());
      await expect.poll(questions).toEqual([]);
      await retriever.answers(() => load(`marks.${format}`, body));
      await expect.poll(questions).toEqual([LAMP.query, FERRY.query]);
      expect(await saved(format)).toBe(body);
    },
  );

  test('give what is good of them, and say how much is not', async () => {
    await retriever.paste(TEXT);
    await openFold('own-marks');
    const lines = [HEAD, `${LAMP.query},typed,0,25,${LAMP.passage}`, ',typed,0,4,', 'q,typed,9,4,'];
    await retriever.answers(() => load('marks.csv', lines.join('\n')));
    await expect.poll(questions).toEqual([LAMP.query]);
    await expect.poll(() => retriever.said()).toContain('Left out: 2 lines');
  });

  test('that are no marks at all get a sentence and change nothing', async () => {
    await markTwo();
    await load('marks.pdf', '%PDF-1.7');
    await expect.poll(() => retriever.said()).toContain('marks.pdf is a PDF');
    await load('other.csv', 'a,b\n1,2\n');
    await expect.poll(() => retriever.said()).toContain('Taken from other.csv: 0 marks');
    await expect.poll(questions).toEqual([LAMP.query, FERRY.query]);
  });

  test('wait for a text that is not there', async () => {
    await openFold('own-marks');
    await load('marks.csv', `${HEAD}\n${LAMP.query},notes.md,0,25,${LAMP.passage}\n`);
    await expect.poll(questions).toEqual([LAMP.query]);
    await retriever.paste(TEXT);
    await expect(list().locator('small')).toContainText('not in the text now');
    await retriever.answers(() => retriever.choose(file('notes.md', `Oh!\n\n${TEXT}`)));
    await expect(list().locator('small')).toHaveText('notes.md');
  });
});

describe('a bad file', () => {
  const refused = () => retriever.demo.locator('[data-files] [data-refused]').allInnerTexts();

  test('beside good ones is named, and the good ones are searched', async () => {
    const files = [
      file('scan.pdf', '%PDF-1.7'),
      file('lamp.md', LAMP.passage),
      file('open.csv', 'x\n"y'),
      file('ferry.txt', FERRY.passage),
    ];
    await retriever.answers(() => retriever.choose(files));
    await retriever.ask('the lamp, the ferry');
    const found = (await retriever.hits()).map(({ text }) => text);
    expect(found.sort()).toEqual([FERRY.passage, LAMP.passage]);
    await expect
      .poll(refused)
      .toEqual([
        expect.stringContaining('scan.pdf is a PDF'),
        expect.stringContaining('open.csv opens a quotation mark in line 2'),
      ]);
    await expect.poll(() => retriever.said()).toContain('2 files are left out');
  });

  test('by itself leaves no ranking of the handbook under the question', async () => {
    await expect.poll(async () => (await retriever.hits()).length).toBeGreaterThan(0);
    await retriever.answers(() => retriever.choose(file('scan.pdf', '%PDF-1.7')));
    await expect.poll(() => retriever.hits()).toEqual([]);
    await expect.poll(() => retriever.said()).toContain('None of the files could be read');
    const figure = await retriever.demo.locator('[data-figure]').innerText();
    expect(figure).toContain('None of the files could be read');
  });

  const figure = () => retriever.demo.locator('[data-figure]').innerText();

  test('leaves none either where the whole text is refused', async () => {
    await retriever.fails(() => retriever.choose(file('many.txt', 'tide\n'.repeat(50_001))));
    await expect.poll(() => retriever.hits()).toEqual([]);
    await expect.poll(figure).toContain('belonged to another text');
    const handbook = retriever.demo.locator('[name=source][value=handbook]');
    await retriever.answers(() => handbook.check());
    await expect.poll(async () => (await retriever.hits()).length).toBeGreaterThan(0);
  });

  test('leaves none either where reading is cancelled', async () => {
    const long = 'the tide turns at the pier and the boat waits for the tide '.repeat(200_000);
    await retriever.choose(file('long.txt', long));
    await retriever.page.waitForFunction(() => {
      const cancel = 'x-retriever [data-cancel]:not([hidden]):enabled';
      const shown = document.querySelector<HTMLElement>(cancel);
      shown?.click();
      return shown !== null;
    });
    await expect.poll(figure).toContain('belonged to another text');
    await expect.poll(() => retriever.said()).toContain('belonged to another text');
  });
});

test.each(['en', 'zh'] as const)(
  'with everything shown, nothing is wrong in /%s/, wide or narrow',
  async (locale) => {
    await reopen({ locale, options: { reducedMotion: 'reduce' } });
    await markTwo();
    await load('marks.csv', `${HEAD}\n,typed,0,4,\n${LAMP.query},gone.md,0,4,Lamp\n`);
    await expect.poll(questions).toHaveLength(2);
    await retriever.answers(() => retriever.choose(file('scan.pdf', '%PDF-1.7')));
    for (const width of [360, 1280]) {
      await retriever.page.setViewportSize({ width, height: 900 });
      const wide = await retriever.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    await retriever.page.evaluate(() => scrollTo(0, 0));
    expect(await violations(retriever.page)).toEqual([]);
  },
);
