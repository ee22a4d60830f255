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

describe('a file that is added to the kit', () => {
  test('is decoded by its actual encoding', async () => {
    const utf16 = bytes(0xff, 0xfe, 0x60, 0x4f, 0x7d, 0x59); // 你好, after a byte order mark
    const gb18030 = bytes(0xc4, 0xe3, 0xba, 0xc3);
    for (const written of [utf16, gb18030])
      expect(await taken(file('rules.txt', written))).toEqual({
        things: { documents: [{ name: 'rules.txt', text: '你好' }] },
      });
  });

  test('gets the line endings that marks count by', async () => {
    expect(await taken(file('rules.md', 'Dogs.\r\n\r\nBikes.\rCats.'))).toEqual({
      things: { documents: [{ name: 'rules.md', text: 'Dogs.\n\nBikes.\nCats.' }] },
    });
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
