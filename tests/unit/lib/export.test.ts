import { describe, expect, test } from 'vitest';
import { cellText, csvCell, csvFile, jsonFile } from '~/lib/export';

describe('csvCell', () => {
  test('quotes cells with separators or line breaks, and doubles quotes', () => {
    expect(csvCell('plain')).toBe('plain');
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "yes"')).toBe('"say ""yes"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
  });

  test.each(['=1+1', '+1', '-1', '@A1', '\tx'])('does not let a spreadsheet run %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toBe(`'${text}`);
  });

  test('leaves numbers unchanged, including negative ones', () => {
    expect([csvCell(-0.5), csvCell(0), csvCell(1e-9)]).toEqual(['-0.5', '0', '1e-9']);
  });
});

describe('cellText', () => {
  test.each(['=1+1', "'=1+1", "''-1", "'tis", "'", '-', '\t', 'plain'])(
    'restores %j as it was written',
    (text) => expect(cellText(csvCell(text))).toBe(text),
  );

  test('keeps an apostrophe that no formula follows', () => {
    expect(cellText("'tis the season")).toBe("'tis the season");
  });
});

test('csvFile starts with a byte order mark and ends every row with the required line break', () => {
  const { file, type, body } = csvFile('ranks', [
    ['road', 'score'],
    ['检索', 3.44],
  ]);
  expect(file).toBe('ranks.csv');
  expect(type).toContain('text/csv');
  expect(body).toBe('\uFEFFroad,score\r\n检索,3.44\r\n');
});

test('jsonFile contains the value unchanged', () => {
  const value = { settings: { k: 4 }, hits: [1, 2] };
  const { file, type, body } = jsonFile('run', value);
  expect([file, type]).toEqual(['run.json', 'application/json']);
  expect(JSON.parse(body)).toEqual(value);
});
