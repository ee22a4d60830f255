import { afterEach, describe, expect, test } from 'vitest';
import { file, onePage, openRetriever, retriever } from './retriever-page';
import { useBrowser } from '../../../browser/visitor';
import { docxOf, inWord, pdfOf } from '../../../foreign/documents';

const TYPED = 'A lighthouse stands on the reef.\n\nIts lamp burns all night.';

useBrowser();
afterEach(() => expect(retriever.faults).toEqual([]));

const text = () => retriever.demo.locator('[name=own]').inputValue();
const bytes = (...values: number[]) => Uint8Array.from(values);
const megabytes = (n: number) => n * 2 ** 20;

/** Whatever happened before: the page still answers a good question from a good text. */
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

  test.each(['tfidf', 'bm25', 'lsa', 'rrf'])(
    '%s ranks a question of stop words',
    async (method) => {
      await retriever.answers(() => retriever.set('method', method));
      await retriever.ask('the of and to a in is');
      for (const { score, parts } of await retriever.hits()) {
        expect(score).toBeGreaterThan(0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
      }
      await stillAnswers();
    },
  );

  test.each(['tfidf', 'bm25', 'lsa', 'rrf'])('%s survives a text of one word', async (method) => {
    await retriever.answers(async () => {
      await retriever.set('method', method);
      await retriever.set('variety', '0.5');
      await retriever.set('own', 'tide');
    });
    await retriever.ask('tide');
    const [only] = await retriever.hits();
    expect(only!.score).toBeGreaterThan(0);
    await retriever.ask('storm');
    await expect.poll(() => retriever.hits()).toEqual([]);
  });
});

describe('text of odd kinds', () => {
  onePage();

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

  test('a page with scripts gives its words and no more', async () => {
    const page = `<!doctype html><title>Tides</title><script>window.ran = 1; var harbour = 1</script>
      <style>p { color: harbour }</style><h1>Tides</h1><p onclick="window.ran=1">The <b>tide</b> turns.</p>
      <img src=x onerror="window.ran=1"><p>&lt;script&gt; is text &amp; stays</p>`;
    await retriever.answers(() => retriever.choose(file('tides.html', page)));
    await retriever.ask('tide script harbour');
    const shown = (await retriever.hits()).map((hit) => hit.text).join('\n');
    expect(shown).toContain('The tide turns.');
    expect(shown).toContain('<script> is text & stays');
    expect(shown).not.toMatch(/window|harbour|onclick/);
    await expect.poll(() => retriever.page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test.each([
    ['GB18030', bytes(0xb3, 0xb1, 0xcb, 0xae, 0xd5, 0xc7, 0xc1, 0xcb, 0xa1, 0xa3), 'gb18030'],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x6e, 0x6f, 0x34, 0x6c, 0xa8, 0x6d), 'utf-16le'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x6f, 0x6e, 0x6c, 0x34, 0x6d, 0xa8), 'utf-16be'],
    ['UTF-8 with its mark', new TextEncoder().encode('\uFEFF潮水涨了。'), 'utf-8'],
  ])('a file in %s is read', async (_, content, encoding) => {
    await retriever.answers(() => retriever.choose(file('潮.txt', content)));
    await expect(retriever.demo.locator('[data-files]')).toContainText(`read as ${encoding}`);
    await retriever.ask('潮水');
    await expect
      .poll(async () => (await retriever.hits()).map((hit) => hit.text))
      .toEqual([expect.stringContaining('潮水')]);
    await stillAnswers();
  });

  test('tables and lists in CSV and JSON become passages', async () => {
    const csv = 'name,tide\n"Reef, north",high\nBay,"low ""neap"""\n';
    const json = '[{"name": "Cape", "tide": "spring"}, {"name": "Mole"}]';
    await retriever.paste('');
    await retriever.answers(() => retriever.choose([file('a.csv', csv), file('b.json', json)]));
    await retriever.ask('neap spring reef');
    const shown = (await retriever.hits()).map((hit) => hit.text).sort();
    expect(shown).toEqual([
      'name: Bay; tide: low "neap"',
      'name: Cape; tide: spring',
      'name: Reef, north; tide: high',
    ]);
    await expect(retriever.demo.locator('[data-files] li')).toHaveCount(2);
  });
});

describe('a document', () => {
  onePage();

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
    const list = retriever.demo.locator('[data-files] li');
    await expect
      .poll(() => list.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^fares\.pdf: 2 pages, /),
        expect.stringMatching(/^t\.docx: 30 characters/),
      ]);
    const titles = async (question: string) => {
      await retriever.ask(question);
      return retriever.demo.locator('[data-results=first] h4').allInnerTexts();
    };
    await expect.poll(() => titles('fog')).toEqual(['fares.pdf, p. 2 › Boats']);
    await expect.poll(() => titles('neap tide')).toEqual(['t.docx › Tides']);
    await stillAnswers();
  });
});

describe('a file that cannot be read', () => {
  onePage();

  const CASES: [name: string, content: string | Uint8Array, sentence: RegExp][] = [
    ['paper.pdf', '%PDF-1.7\n…', /paper\.pdf is called a PDF/],
    ['letter.docx', bytes(0x50, 0x4b, 3, 4, 20, 0), /letter\.docx is not a whole Word document/],
    [
      'letter.doc',
      bytes(0xd0, 0xcf, 0x11, 0xe0),
      /letter\.doc is an archive or a document of an older/,
    ],
    ['photo.txt', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), /photo\.txt is not text: byte 4/],
    ['old.txt', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0), /old\.txt is not UTF-8/],
    ['clip.mp4', 'plain', /clip\.mp4 is of a kind that is not read/],
    ['a.json', '{"a": 1,\n "b": }', /a\.json is not valid JSON: line 2, column 7 holds “}”/],
    ['b.json', '[1, 2', /b\.json stops before its JSON is complete, in line 1/],
    ['a.csv', 'x,y\n"open,1\n', /a\.csv opens a quotation mark in line 2/],
    ['b.csv', 'x,y\n"a"b,1\n', /b\.csv has text behind a closing quotation mark in line 2/],
  ];
  const refusals = () => retriever.demo.locator('[data-files] [data-refused]').allInnerTexts();

  test.each(CASES)('%s is refused with a sentence', async (name, content, sentence) => {
    await retriever.paste(TYPED);
    await retriever.answers(() => retriever.choose(file(name, content)));
    const [said, ...more] = await refusals();
    expect(more).toEqual([]);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\{\w+\}|undefined|null/);
    await expect(retriever.demo.locator('[data-notes]')).toContainText(name);
    await expect.poll(text).toBe(TYPED);
    await stillAnswers();
  });

  test('is refused in Chinese too', async () => {
    const chinese = await openRetriever({ locale: 'zh' });
    await chinese.answers(() => chinese.choose(file('报告.pdf', '%PDF-1.7')));
    const said = await chinese.demo.locator('[data-refused]').innerText();
    expect(said).toContain('报告.pdf 名为 PDF');
    await expect(chinese.demo.locator('[data-notes]')).toContainText('有 1 个文件读不了');
    await expect.poll(() => chinese.hits()).toEqual([]);
    await chinese.leave();
    expect(chinese.faults).toEqual([]);
  });

  test('of more than 20 MB is refused before it is read', async () => {
    const large = file('large.txt', Buffer.alloc(megabytes(20) + 1, 'tide '));
    await retriever.answers(() => retriever.choose(large));
    await expect.poll(refusals).toEqual([expect.stringMatching(/large\.txt has 20\.1 MB/)]);
    await stillAnswers();
  });

  test('with more than 50,000 chunks is refused, and read when cut larger', async () => {
    const many = file('many.txt', 'tide\n'.repeat(50_001));
    expect(await retriever.fails(() => retriever.choose(many))).toMatch(/more than 50,000 chunks/);
    await retriever.answers(async () => {
      await retriever.set('chunking', 'size');
      await retriever.set('size', '500');
    });
    await retriever.ask('tide');
    await expect.poll(async () => (await retriever.hits()).length).toBe(6);
    await retriever.answers(() => retriever.demo.locator('[data-remove-files]').click());
    await retriever.answers(() => retriever.set('chunking', 'paragraph'));
    await stillAnswers();
  });
});

describe('a very large text', () => {
  onePage();

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

describe('a number out of its range', () => {
  onePage();

  test.each([
    ['variety', '2', 'from 0 to 1'],
    ['k', '0', 'from 1 to 1,000'],
    ['k', '5000', 'from 1 to 1,000'],
    ['k', '2.5', 'whole number'],
    ['k', '', 'from 1 to 1,000'],
  ])('%s = %j is said beside the field, and the last good one stays', async (name, typed, said) => {
    const { demo } = retriever;
    await retriever.answers(() => demo.locator('button[data-run]').click());
    const before = await retriever.hits();
    const address = retriever.page.url();
    await retriever.answers(() => retriever.set(name, typed));
    const error = demo.locator(`[data-error="${name}"]`);
    await expect(error).toContainText(said);
    await expect(error).toContainText(typed === '' ? 'This field is empty' : `“${typed}”`);
    await expect(demo.locator(`input[name=${name}]`)).toHaveValue(typed);
    await expect(demo.locator(`input[name=${name}]`)).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => retriever.hits()).toEqual(before);
    expect(retriever.page.url()).toBe(address);
    await retriever.answers(() => retriever.set(name, '1'));
    await expect(error).toBeHidden();
  });

  test('k larger than the text gives the whole text', async () => {
    await retriever.paste(TYPED);
    await retriever.answers(() => retriever.set('k', '1000'));
    await retriever.ask('lighthouse lamp the on');
    await expect
      .poll(async () => (await retriever.hits()).map((hit) => hit.chunk).sort())
      .toEqual([0, 1]);
  });

  test('an overlap larger than the size does no harm', async () => {
    await retriever.answers(async () => {
      await retriever.set('chunking', 'size');
      await retriever.set('size', '5');
      await retriever.set('overlap', '900');
      await retriever.set('own', TYPED);
    });
    await retriever.ask('lamp');
    await expect.poll(async () => (await retriever.hits()).length).toBeGreaterThan(0);
  });
});
