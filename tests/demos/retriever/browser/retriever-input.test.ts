import { afterEach, describe, expect, test } from 'vitest';
import { onePage, retriever } from './retriever-page';
import { useBrowser, file } from '../../../browser/visitor';
import { docxOf, inWord, pdfOf } from '../../../foreign/documents';

const TYPED = 'A lighthouse stands on the reef.\n\nIts lamp burns all night.';

useBrowser();
afterEach(() => expect(retriever.faults).toEqual([]));

const text = () => retriever.demo.locator('[name=own]').inputValue();
const megabytes = (n: number) => n * 2 ** 20;

async function stillAnswers() {
  const remove = retriever.demo.locator('[data-remove-files]');
  if (await remove.isVisible()) await retriever.answers(() => remove.click());
  await retriever.paste(TYPED);
  await retriever.ask('lamp');
  const hits = await retriever.hits();
  expect(hits.map((hit) => hit.text)).toEqual(['Its lamp burns all night.']);
}

describe('text that gives nothing to search', () => {
  onePage();

  test.each(['', ' \n\t\u3000\u00a0\n\n  '])('%j gets a sentence', async (nothing) => {
    await retriever.paste(TYPED);
    await retriever.paste(nothing);
    await expect.poll(() => retriever.said()).toContain('Paste a text');
    await expect.poll(() => retriever.hits()).toEqual([]);
    await expect.poll(text).toBe(nothing);
    await stillAnswers();
  });

  test.each([
    ['?! … ——“”', 'nothing to find'],
    ['   ', 'Type a question'],
    ['xyzzy', 'nothing to find'],
  ])('the question %j gets one too', async (asked, sentence) => {
    await retriever.paste(TYPED);
    await retriever.ask(asked);
    await expect.poll(() => retriever.said()).toContain(sentence);
    await expect.poll(() => retriever.hits()).toEqual([]);
    await expect(retriever.demo.locator('[name=query]')).toHaveValue(asked);
    await stillAnswers();
  });
});

/** “潮水涨了，末班渡轮每天晚上十点开出。”: enough to be sure of its encoding. */
const GB18030 = 'b3b1cbaed5c7c1cba3acc4a9b0e0b6c9c2d6c3bfcceccdedc9cfcaaeb5e3bfaab3f6a1a3';

describe('text of odd kinds', () => {
  onePage({ path: 'own/' });

  test('emoji, bidi marks and broken surrogates stay as they are', async () => {
    const odd = 'שלום 👩‍👩‍👧 \u202Etxet kaew\u202C مرحبا tide.\n\n\uD83D lone 🌊🌊 tide 潮\u{2070E}';
    await retriever.paste(odd);
    await retriever.ask('tide שלום 潮𠜎');
    const hits = await retriever.hits();
    expect(hits.map((hit) => hit.chunk)).toEqual([1, 0]);
    expect(hits[1]!.text).toContain('👩‍👩‍👧 \u202Etxet');
    await expect.poll(text).toBe(odd.toWellFormed());
    await stillAnswers();
  });

  test('HTML that is pasted is text and never runs', async () => {
    const markup =
      '<script>window.ran = 1</script><img src=x onerror="window.ran = 1"> tide\n\n' +
      '<svg onload="window.ran = 1"><a href="javascript:window.ran = 1">tide</a></svg>';
    await retriever.paste(markup);
    await retriever.ask('tide <img src=x onerror=window.ran=1>');
    const shown = (await retriever.hits()).map((hit) => hit.text);
    expect(shown.sort()).toEqual(markup.split('\n\n').sort());
    const inside = retriever.demo.locator('[data-figure] :is(script, img, [onload], [onerror])');
    await expect(inside).toHaveCount(0);
    await expect.poll(() => retriever.page.evaluate(() => 'ran' in window)).toBe(false);
    await stillAnswers();
  });

  test('a file in GB18030 is read, and says so', async () => {
    await retriever.answers(() => retriever.choose(file('潮.txt', Buffer.from(GB18030, 'hex'))));
    await expect(retriever.page.locator('[data-file="潮.txt"]')).toContainText('read as gb18030');
    await retriever.ask('潮水');
    await expect
      .poll(async () => (await retriever.hits()).map((hit) => hit.text))
      .toEqual([expect.stringContaining('潮水')]);
    await stillAnswers();
  });
});

describe('a document', () => {
  onePage({ path: 'own/' });

  test('is read in the tab, and each passage says from which file, page and heading it is', async () => {
    const pdf = pdfOf([
      [[10, 50, 600, 'Dogs are free.']],
      [
        [20, 50, 650, 'Boats'],
        [10, 50, 600, 'Boats stop in thick fog.'],
      ],
    ]);
    const docx = docxOf(inWord('Tides', 'Heading 1') + inWord('The neap tide is low.'));
    await retriever.paste('');
    await retriever.answers(() => retriever.choose([file('fares.pdf', pdf), file('t.docx', docx)]));
    const row = (name: string) => retriever.page.locator(`[data-file="${name}"] h2`);
    await expect(row('fares.pdf')).toContainText('fares.pdf · 2 pages');
    await expect(row('t.docx')).toContainText('t.docx · 7 words');
    const titles = async (question: string) => {
      await retriever.ask(question);
      return retriever.demo.locator('[data-results=first] h4').allInnerTexts();
    };
    await expect.poll(() => titles('fog')).toEqual(['fares.pdf, p. 2 › Boats']);
    await expect.poll(() => titles('neap tide')).toEqual(['t.docx › Tides']);
    await stillAnswers();
  });
});

describe('a text with more than 50,000 chunks', () => {
  onePage({ path: 'own/' });

  test('is refused with no ranking of the handbook under the question, and read when cut larger', async () => {
    const many = file('many.txt', 'tide\n\n'.repeat(50_001));
    expect(await retriever.fails(() => retriever.choose(many))).toMatch(/more than 50,000 chunks/);
    await expect.poll(() => retriever.hits()).toEqual([]);
    await retriever.answers(() => retriever.demo.locator('[name=source][value=handbook]').check());
    await expect.poll(async () => (await retriever.hits()).length).toBeGreaterThan(0);
    await retriever.answers(async () => {
      await retriever.demo.locator('[name=source][value=own]').check();
      await retriever.set('chunking', 'size');
      await retriever.set('size', '500');
    });
    await retriever.ask('tide');
    await expect.poll(async () => (await retriever.hits()).length).toBe(6);
  });
});

describe('a very large text', () => {
  onePage({ path: 'own/' });

  const line = 'the tide turns at the pier and the boat waits for the tide ';

  /** At the first frame that shows it: a quick machine is done before a mouse gets there. */
  const pressOnceShown = (button: string) =>
    retriever.page.waitForFunction((selector) => {
      const shown = document.querySelector<HTMLElement>(selector);
      shown?.click();
      return shown !== null;
    }, button);

  test('of 20 MB in one line is answered', async () => {
    const one = line.repeat(Math.floor(megabytes(20) / line.length));
    await retriever.choose(file('line.txt', one));
    const { page, demo } = retriever;
    await demo.locator('[data-cancel]').waitFor();
    await expect(demo.locator('[data-cancel]')).toBeVisible();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('x-retriever')!.dataset.status !== 'running',
      undefined,
      { timeout: 50_000 },
    );
    await expect(demo).toHaveAttribute('data-status', 'idle');
    await retriever.ask('boat');
    await expect.poll(async () => (await retriever.hits()).length).toBe(6);
  });

  test('can be cancelled, and what was typed is still there', async () => {
    await retriever.paste(TYPED);
    await retriever.choose(file('line.txt', line.repeat(300_000)));
    await pressOnceShown('x-retriever [data-cancel]:not([hidden]):enabled');
    await expect(retriever.demo).toHaveAttribute('data-status', 'idle');
    await expect.poll(() => retriever.said()).toContain('Stopped');
    await expect.poll(text).toBe(TYPED);
    await expect(retriever.demo.locator('[data-cancel]')).toBeHidden();
    await stillAnswers();
  });
});
