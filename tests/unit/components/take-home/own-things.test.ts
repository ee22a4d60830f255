import { describe, expect, test } from 'vitest';
import { thingsIn } from '~/components/take-home/own-things';
import words from 'words:take-home';
import { guideStrings } from '~/demos/guide/about';
import { memoSheet } from '~/demos/guide/memo/memo';
import { toMarkdown } from '~/demos/parts/memo/sheet';
import { LOCALE_CODES } from '~/lib/locale';
import { content, stateOf } from '../../../demos/guide/state';

const { en, zh } = words;

/** As the page of the kit computes them. */
const SIGNS = Object.values(guideStrings).map(({ memo }) => memo.sheet.split('{date}')[0]!);
const taken = (one: File) => thingsIn(one, SIGNS);

const file = (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) =>
  new File(parts, name);
const bytes = (...values: number[]) => new Uint8Array(values);

type Taken = Extract<Awaited<ReturnType<typeof taken>>, { things: unknown }>;

describe('a file that is added to the kit', () => {
  test('is decoded by its actual encoding', async () => {
    const utf16 = bytes(0xff, 0xfe, 0x60, 0x4f, 0x7d, 0x59); // 你好, after a byte order mark
    const gb18030 = bytes(0xc4, 0xe3, 0xba, 0xc3);
    for (const written of [utf16, gb18030])
      expect(await taken(file('rules.txt', written))).toMatchObject({
        things: { documents: [{ name: 'rules.txt', text: '你好' }] },
      });
  });

  test('gets the line endings that marks count by', async () => {
    expect(await taken(file('rules.md', 'Dogs.\r\n\r\nBikes.\rCats.'))).toMatchObject({
      things: { documents: [{ name: 'rules.md', text: 'Dogs.\n\nBikes.\nCats.' }] },
    });
  });

  test.each([
    ['q.csv', 'question,answer,file\n"Who, what?",free,a.md\nA piano?,,\n'],
    ['q.csv', 'sep=;\r\n文件;问题;答案\r\na.md;Who, what?;free\r\n;A piano?;\r\n'],
    [
      'q.jsonl',
      '{"question":"Who, what?","words":"free","source":"a.md"}\n{"question":"A piano?"}',
    ],
    ['q.json', '[{"question":"Who, what?","answer":"free","file":"a.md"},{"question":"A piano?"}]'],
  ])('holds the questions of the kit’s own table: %s', async (name, text) => {
    const answers = [{ source: 'a.md', start: 0, end: 4, words: 'free' }];
    const questions = [{ query: 'Who, what?', answers }, { query: 'A piano?', answers: [] }]; // prettier-ignore
    expect(await taken(file(name, text))).toEqual({ things: { questions }, skipped: 0 });
  });

  test('holds the marks of the retriever, and says how many lines are none', async () => {
    const marks = 'question,source,start,end,words\nDogs?,rules.md,3,7,free\nCats?,,,,\n';
    const { things, skipped } = (await taken(file('marks.csv', marks))) as Taken;
    const answers = [{ source: 'rules.md', start: 3, end: 7, words: 'free' }];
    expect([things.questions, skipped]).toEqual([[{ query: 'Dogs?', answers }], 1]);
    const alone = 'question,answer,file\nDogs?,,rules.md\nA,b,c,d\n';
    expect(await taken(file('own.csv', alone))).toEqual({ things: { questions: [] }, skipped: 2 });
  });

  test.each([
    ['page.html', '<title>T</title><p>Dogs &amp; cats</p>', 'Dogs & cats'],
    ['prices.csv', 'who,price\nDog,2\n', 'who: Dog; price: 2'],
    ['notes.json', '{"order": "Dogs"}', 'Dogs'],
  ])('is a document as the retriever reads it: %s', async (name, text, words) => {
    const { things } = (await taken(file(name, text))) as Taken;
    expect(things.documents).toMatchObject([
      { name, text: expect.stringContaining(words) as string },
    ]);
  });

  test.each(LOCALE_CODES)(
    'is recognised as a memo of the guide, whatever its name (%s)',
    async (locale) => {
      for (const { id } of content.presets) {
        const state = stateOf(id, locale);
        const link = `https://site.test/${locale}/guide/`;
        const memo = toMarkdown(memoSheet({ state, date: '1 May', link }));
        for (const name of ['memo.md', 'decision.txt'])
          expect(await taken(file(name, memo))).toEqual({ things: { memo } });
      }
      const clinic = file('crossroads-clinic.md', '# Where it was lost\n\n**Not found.**');
      expect(await taken(clinic)).toMatchObject({ things: { documents: [{}] } });
    },
  );

  test('is refused if it is not text, with a sentence in both languages', async () => {
    const picture = file('picture.txt', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d));
    const latin = file('caf.md', bytes(0x63, 0x61, 0x66, 0xe9));
    for (const one of [picture, latin]) expect(await taken(one)).toEqual({ refused: 'notText' });
    for (const { own } of [en, zh]) expect(own.notText).toContain('{name}');
  });
});
