import { readFile as readFileBytes } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readFile } from '~/lib/text/files';
import { TextProblem } from '~/lib/text/problem';
import { docxOf, inWord, pdfOf, tableInWord } from '../../../foreign/documents';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof TextProblem ? error.code : String(error)),
  );

describe('a PDF', () => {
  const FARES = pdfOf([
    [
      [20, 50, 650, 'Fares'],
      [10, 50, 600, 'The last ferry leaves the north quay at ten. More infor-'],
      [10, 50, 588, 'mation is at the desk.'],
      [10, 50, 540, 'Who'],
      [10, 200, 540, 'Price'],
      [10, 50, 528, 'Dog'],
      [10, 200, 528, '2'],
    ],
    [
      [14, 50, 650, 'Boats'],
      [10, 50, 600, 'Boats stop in fog.'],
    ],
  ]);

  test('is read with headings, joined lines, rows with their heads, and pages', async () => {
    const { title, text, pages, blocks } = await readFile('fares.pdf', FARES);
    expect(text.split('\n\n')).toEqual([
      '# Fares',
      'The last ferry leaves the north quay at ten. More information is at the desk.',
      'Who: Dog; Price: 2',
      '## Boats',
      'Boats stop in fog.',
    ]);
    expect(title).toBe('Fares');
    expect(pages).toEqual([0, text.indexOf('## Boats')]);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'prose',
      'prose',
      'heading',
      'prose',
    ]);
  });

  test('loses the lines that stand on every page', async () => {
    const pages = ['One.', 'Two.', 'Three.', 'Four.'].map((text, at) => [
      [10, 50, 680, 'Handbook of the ferry'] as const,
      [10, 50, 400, text] as const,
      [10, 250, 20, `Page ${at + 1}`] as const,
    ]);
    const { text } = await readFile(
      'a.pdf',
      pdfOf(pages.map((page) => page.map((one) => [...one]))),
    );
    expect(text).toBe('One.\n\nTwo.\n\nThree.\n\nFour.');
  });

  test('says how far it is, and stops when asked to', async () => {
    const told: number[] = [];
    await readFile('a.pdf', FARES, { progress: (done, of) => told.push(done, of) });
    expect(told).toEqual([0, 2, 1, 2]);
    const pause = () => Promise.reject(new Error('cancelled'));
    expect(await codeOf(readFile('a.pdf', FARES, { pause }))).toContain('cancelled');
  });

  test('without a table of its characters is read by the one that it names', async () => {
    const cid =
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>';
    const font = `<</Type/Font/Subtype/Type0/BaseFont/STSong/Encoding/GBK-EUC-H/DescendantFonts[${cid}]>>`;
    const latin = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
    const written = new TextDecoder('latin1')
      .decode(pdfOf([[[10, 50, 600, '\\271\\267\\303\\342\\267\\321']]]))
      .replace(latin, font);
    const asked: string[] = [];
    const table = (name: string) => {
      asked.push(name);
      return readFileBytes(`node_modules/pdfjs-dist/cmaps/${name}`);
    };
    const { text } = await readFile('a.pdf', new TextEncoder().encode(written), { table });
    expect(text).toBe('狗免费');
    expect(asked).toContain('GBK-EUC-H.bcmap');
  });

  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>/ID[<00><00>]`;
  test.each([
    ['a scan', pdfOf([[]]), 'pdf-scan'],
    ['a locked one', pdfOf([[]], locked), 'pdf-locked'],
    ['a broken one', new TextEncoder().encode('%PDF-1.7\n…'), 'pdf-broken'],
    ['one with too many pages', pdfOf(Array.from({ length: 2_001 }, () => [])), 'pdf-pages'],
  ])('is refused with a sentence: %s', async (_, given, code) => {
    expect(await codeOf(readFile('x.pdf', given))).toBe(code);
  });

  test('is known by its first characters, whatever its name', async () => {
    expect((await readFile('fares.txt', FARES)).pages).toHaveLength(2);
    expect(
      (await readFile('a.txt', new TextEncoder().encode('It begins with %PDF-1.7.'))).pages,
    ).toBeUndefined();
  });
});

describe('a Word document', () => {
  test('is read with headings and rows with their heads', async () => {
    const body = `${inWord('Fares', 'Heading 1')}${inWord('Dogs are free.')}${tableInWord(['Who', 'Price'], ['Dog', '2'])}`;
    const { title, text } = await readFile('fares.docx', docxOf(body));
    expect(text).toBe('# Fares\n\nDogs are free.\n\nWho: Dog; Price: 2');
    expect(title).toBe('Fares');
  });

  test.each([
    ['empty', docxOf(''), 'docx-empty'],
    ['cut off', docxOf(inWord('Dogs.')).slice(0, 300), 'docx-broken'],
    ['no document but an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'docx-broken'],
  ])('is refused with a sentence if it is %s', async (_, given, code) => {
    expect(await codeOf(readFile('x.docx', given))).toBe(code);
  });
});
