import { describe, expect, test } from 'vitest';
import { cellSaid, csvCell, csvFile, csvRows, jsonFile } from '~/lib/export';

describe('csvCell', () => {
  test('quotes what would end a cell or a row, and doubles quotes', () => {
    expect(csvCell('plain')).toBe('plain');
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "yes"')).toBe('"say ""yes"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
  });

  test.each(['=1+1', '+1', '-1', '@A1', '\tx'])('does not let a spreadsheet run %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toBe(`'${text}`);
  });

  test('leaves numbers numbers, below zero too', () => {
    expect([csvCell(-0.5), csvCell(0), csvCell(1e-9)]).toEqual(['-0.5', '0', '1e-9']);
  });
});

describe('cellSaid', () => {
  test.each(['=1+1', "'=1+1", "''-1", "'tis", "'", '-', '\t', 'plain'])(
    'gives %j back as it was written',
    (text) => expect(cellSaid(csvCell(text))).toBe(text),
  );

  test('leaves an apostrophe that no formula follows', () => {
    expect(cellSaid("'tis the season")).toBe("'tis the season");
  });
});

describe('csvRows', () => {
  interface Row {
    road: string;
    right?: boolean;
  }
  const columns = { road: ({ road }: Row) => road, right: ({ right }: Row) => right };

  test('names the columns first, writes yes as 1 and no as 0, and leaves what is missing empty', () => {
    const rows = [{ road: 'rag', right: true }, { road: 'rule', right: false }, { road: 'base' }];
    expect(csvRows(columns, rows)).toEqual([
      ['road', 'right'],
      ['rag', 1],
      ['rule', 0],
      ['base', ''],
    ]);
  });

  test('has the names of the columns alone where there is no row', () => {
    expect(csvRows(columns, [])).toEqual([['road', 'right']]);
  });
});

describe('csvFile', () => {
  test('begins with a byte order mark and ends every row as the format asks', () => {
    const { file, type, body } = csvFile('ranks', [
      ['road', 'score'],
      ['检索', 3.44],
    ]);
    expect(file).toBe('ranks.csv');
    expect(type).toContain('text/csv');
    expect(body).toBe('\uFEFFroad,score\r\n检索,3.44\r\n');
  });
});

describe('jsonFile', () => {
  test('holds the value as it is', () => {
    const value = { settings: { k: 4 }, hits: [1, 2] };
    const { file, type, body } = jsonFile('run', value);
    expect([file, type]).toEqual(['run.json', 'application/json']);
    expect(JSON.parse(body)).toEqual(value);
  });
});
