import { describe, expect, test } from 'vitest';
import { doubtfulIn } from '~/lib/text/doubtful';
import { readFile } from '~/lib/text/files';
import { linesOf } from '~/lib/text/pdf-lines';
import { pdfOf } from '../../../foreign/documents';

type Pages = Parameters<typeof pdfOf>[0];
const read = async (pages: Pages) => readFile('a.pdf', pdfOf(pages));
const run = (str: string, x: number, y: number, size = 10, width = size * str.length) => ({
  str,
  width,
  height: size,
  transform: [size, 0, 0, size, x, y],
});
const said = (runs: Parameters<typeof linesOf>[0]) =>
  linesOf(runs, 1).map(({ cells }) => cells.join(' | '));

describe('letters of a page', () => {
  test('that are drawn twice are read once', () => {
    expect(said([run('票价', 50, 600), run('票价', 50.4, 600), run('票价', 70, 600)])).toEqual(['票价票价']);
  });

  test('that are raised or lowered stay apart', () => {
    const small = (str: string, x: number, y: number) => run(str, x, y, 7, 7);
    expect(said([run('m', 50, 600), small('2', 60, 604), run(' H', 67, 600), small('2', 87, 597)])).toEqual(['m² H₂']);
  });

  test('from the top down are read so, from the right to the left', () => {
    const column = (text: string, x: number) =>
      [...text].map((one, at) => run(one, x, 600 - 10 * at));
    expect(said([...column('末班渡轮︒', 80), ...column('十点开出', 60)])).toEqual(['末班渡轮。', '十点开出']);
  });

  test('of Arabic are read from the right, with numbers and names as they stand', () => {
    const words = [run('رصيف', 20, 600), run('North', 70, 600), run('10', 130, 600), run('ﺏ', 160, 600), run('اب', 170, 600)];
    expect(said(words)).toEqual(['ابب North 10 رصيف']);
    expect(said([...words].reverse())).toEqual(['ابب North 10 رصيف']);
  });
}); // prettier-ignore

describe('lines that are set wide', () => {
  const FULL = 'The last ferry of the day leaves the north quay at';
  const lines = (gap: number, ...texts: [x: number, text: string][]): Pages => [
    texts.map(([x, text], at) => [12, x, 640 - gap * at, text] as const).map((one) => [...one]),
  ];
  test.each([21, 27.6])('by %d points are one paragraph up to one that is not full', async (gap) => {
    const rows = [[74, FULL.slice(0, -3)], [50, FULL], [50, 'ten.'], [74, FULL.slice(0, -3)], [50, 'six.']] as const;
    const { text } = await read(lines(gap, ...rows.map(([x, one]) => [x, one] as [number, string])));
    expect(text.split('\n\n').map((one) => one.slice(-4))).toEqual(['ten.', 'six.']);
  }); // prettier-ignore

  test('but short stay apart, as those of a form', async () => {
    const { text } = await read(lines(24, [50, 'Dog'], [50, 'Cat'], [50, 'Bird']));
    expect(text).toBe('Dog\n\nCat\n\nBird');
  });
});

describe('lines that stand on many pages', () => {
  const note = (at: number): Pages[number] => [
    [12, 50, 680, 'Delivery note'],
    [10, 50, 650, `No. ${1000 + 37 * at}`],
    [10, 50, 630, `Boxes: ${3 * at}`],
    [10, 50, 600, `Date: 2026-11-${10 + at}`],
  ];
  const ten = Array.from({ length: 10 }, (_, at) => at);

  test('of a form that is filled ten times stay, but for its head', async () => {
    const { text, repeated } = await read(ten.map(note));
    expect(text.split('\n\n')).toEqual(
      ten.flatMap((at) =>
        note(at)
          .slice(1)
          .map((one) => one[3]),
      ),
    );
    expect(repeated).toBe('Delivery note');
  });

  test('and are alike but for numbers go if those count the pages', async () => {
    const page = (at: number): Pages[number] => [
      [10, at % 2 ? 300 : 50, 680, at % 2 ? `Fares ${at + 3}` : `${at + 3} Handbook`],
      ...[600, 500, 400].map((y): Pages[number][number] => [10, 50, y, `${'abcdefghij'[at]} at ${y}.`]),
    ];
    const { text } = await read(ten.map(page));
    expect(text).not.toMatch(/Handbook|Fares/);
    expect(text.split('\n\n')).toHaveLength(30);
  }); // prettier-ignore

  test('are never all of a file', async () => {
    expect((await read(ten.map(() => [[10, 50, 600, 'Paid']]))).text).toContain('Paid');
  });
});

test.each([
  ['哾㦓先生在北码头候船。', '哾㦓'],
  ['The \ue012\ue013 x', '\ue012\ue013'],
  ['ferr\ufffd', 'ferr\ufffd'],
  ['3HQČåQt 3ROVNR Y6QL 7HQW GRN8PHQW 1Htab 2bQQ 5kQQ 6QtQ 7QQQ 8tQt 9QtQ', '3HQČåQt'],
  ['朱镕基和陶喆也在。繁體中文龜鬱。最終の渡し船、峠。', undefined],
  ['\uf0b7 Dogs are free. 한국어 ㎡', undefined],
  ['The API v2 of B2B and an iPhone AB12C are in stock with the rest of what we sell here today', undefined],
])('letters of a page are doubted: %s', (text, letters) => {
  const doubtful = doubtfulIn(['Sound.', text]);
  expect(doubtful?.pages).toEqual(letters && [2]);
  expect(doubtful?.letters.startsWith(letters!)).toBe(letters && true);
}); // prettier-ignore
