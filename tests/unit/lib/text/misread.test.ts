import { fc, forAll, forAllOf } from '../../../property';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { downColumns, GUTTER } from '~/lib/text/columns';
import { detected } from '~/lib/text/detect';
import { readingsOf } from '~/lib/text/encodings';
import { readFile } from '~/lib/text/files';
import { linesOf } from '~/lib/text/pdf-lines';
import { LINES, pdfOf, placed, TITLE } from '../../../foreign/documents';

const [LEFT, RIGHT] = [0, 1].map((side) => LINES.map((row) => row[side]!)) as [string[], string[]];
const page = [TITLE, ...placed(LINES, 50, 260)];
const read = (pages: Parameters<typeof pdfOf>[0], order?: 'down' | 'across' | 'out') =>
  readFile('a.pdf', pdfOf(pages), { order });

describe('a PDF whose lines were written across two columns', () => {
  test('is told with its pages and how they begin, and is read as the reader says', async () => {
    const first = await read([page, [TITLE], page]);
    expect(first.across?.map((one) => one.page)).toEqual([1, 3]);
    expect(first.across?.[0]?.rows[1]).toEqual(LINES[1]);
    const down = await read([page], 'down');
    expect(down.text).toBe([TITLE[3], LEFT.join(' '), RIGHT.join(' ')].join('\n\n'));
    expect((await read([page, [TITLE], page], 'across')).text).toBe(first.text);
    const out = await read([page, [TITLE]], 'out');
    expect([out.text, out.pages?.length]).toEqual([TITLE[3], 2]);
    expect([first.unsure, down.unsure, out.unsure]).toEqual([true, false, false]);
  });

  test('may have three columns', async () => {
    const rows = LINES.map(([left, right]) => [left!, right!, right!]);
    const { text } = await read([placed(rows, 20, 185, 342)], 'down');
    expect(text).toBe([LEFT, RIGHT, RIGHT].map((one) => one.join(' ')).join('\n\n'));
  });

  const table = LEFT.map((_, at) => [`Quay number ${at} in town`, `Leaves at ${at}`]);
  const one = (side: number) => LINES.map((row) => [row[side]!]);
  test.each([
    ['a table', placed(table, 50, 260)],
    ['columns one after the other', [...placed(one(0), 50), ...placed(one(1), 260)]],
    ['a page of four lines', placed(LINES.slice(0, 4), 50, 260)],
  ])('is told from %s', async (_, given) => {
    expect((await read([given])).across).toBeUndefined();
  });

  test('neither loses nor adds a word when its columns are read', () => {
    const run = fc.record({
      str: fc.constantFrom(...LEFT, ...RIGHT, 'Fog', '7', ' '),
      x: fc.constantFrom(20, 50, 230, 260, 261, 400),
      y: fc.constantFrom(600, 588, 576, 564, 552, 540),
      width: fc.constantFrom(5, 120, 150, 300),
    });
    const some = fc.array(run, { maxLength: 30 });
    const columns = placed(LINES, 50, 260).map(([, x, y, str]) => ({ str, x, y, width: 150 }));
    forAll(some, some, (before, after) => {
      const runs = [...before, ...columns, ...after].map(({ x, y, ...one }) => ({
        ...one,
        height: 10,
        transform: [1, 0, 0, 1, x, y],
      }));
      const lines = linesOf(runs, 1, GUTTER);
      const cells = downColumns(lines).flatMap((line) => line.cells);
      expect(cells.sort()).toEqual(lines.flatMap((line) => line.cells).sort());
    });
  });
});

// The file is encrypted with AES-256 by pikepdf.
test('a PDF is opened by its password, and by no other, which no error repeats', async () => {
  const locked = new Uint8Array(readFileSync('tests/fixtures/locked.pdf'));
  const open = async (password?: string) =>
    readFile('a.pdf', locked, { password }).then(
      ({ text }) => text,
      (error: Error) => `${error.message} ${JSON.stringify(error)}`,
    );
  expect(await open('Fähre 7')).toBe('The night ferry is paid at the gate.');
  expect(await open()).toContain('pdf-locked');
  expect(await open('Ferry 8')).toMatch(/pdf-password(?!.*Ferry 8)/);
});

describe('the readings of bytes in different encodings', () => {
  const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
  test.each([
    ['b3c3c0e520c3a2b0ed20c0cfc1f62c20bfc2b5b5', 'euc-kr', '냉장 창고 일지, 온도'],
    ['c4a9b0e0b6c9c2d6c3bfcceccdedc9cfcaaeb5e3bfaab3f6', 'gb18030', '末班渡轮每天晚上十点开出'],
    ['8dc58f4982cc8376835f838a815b82cd8f5c8e9e82c98f6f82dc82b7', 'shift_jis', '最終の'],
    ['f0cfd3ccc5c4cec9ca20d0c1d2cfcd', 'koi8-r', 'Последний паром'],
    ['0a636166e920e020646978206865757265730a', 'windows-1252', 'café à dix heures'],
  ])('begin with the one that looks like words: %s, %s', (bytes, encoding, line) => {
    const [first, ...others] = readingsOf(hex(bytes));
    expect(first).toMatchObject({ encoding, unreadable: 0 });
    expect(first!.line).toContain(line);
    expect(others.some(({ unreadable }) => unreadable > 0)).toBe(true);
  });

  test('make a file wait where two are as likely', () => {
    expect(detected(hex('b3c3c0e520c3a2b0ed20c0cfc1f62c20bfc2b5b5'), 'a').unsure).toBeUndefined();
    expect(detected(hex('c8adc0e720b0e6bab8'), 'a').unsure).toBe(true);
  });

  test('are at least one for any bytes, and none says more than all its letters', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    const isSound = (all: ReturnType<typeof readingsOf>) =>
      all.length > 0 && all.every(({ likely }) => likely >= 0 && likely <= 1);
    forAllOf(2_000, bytes, (some) => isSound(readingsOf(some)));
  });
});
