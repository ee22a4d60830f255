import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { MOST_QUOTED, quoted, codedParts, uncoded } from '~/lib/quote';
import { Problem } from '~/lib/problem';

describe('a quoted text', () => {
  test('is one line without invisible characters', () => {
    expect(quoted('a\n\tb')).toBe('a b');
    expect(quoted('safe\u202Egnp.exe')).toBe('safe gnp.exe');
    expect(quoted('\u2066name\u2069')).toBe('name');
  });

  test('stays as it is if it is short', () => {
    expect(quoted('Berlin, mayor')).toBe('Berlin, mayor');
    expect(quoted('灯'.repeat(60))).toBe('灯'.repeat(60));
  });

  test('is at most sixty characters long, however long the text', () => {
    forAll(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect([...quoted(text)].length).toBeLessThanOrEqual(MOST_QUOTED);
    });
    const long = quoted('x'.repeat(5_000_000));
    expect([long.length, long.at(-1)]).toEqual([60, '…']);
  });

  test('is what an error carries of a reader’s text', () => {
    const { values } = new Problem('own-line', { text: 'x'.repeat(1_000), line: 3 });
    expect(values).toEqual({ text: `${'x'.repeat(59)}…`, line: 3 });
  });
});

test('codedParts puts code into every second part of a text', () => {
  expect(codedParts('call `generate` on `x`')).toEqual(['call ', 'generate', ' on ', 'x', '']);
  expect(codedParts('plain')).toEqual(['plain']);
});

test('uncoded removes the marks of code', () => {
  expect(uncoded('call `generate` on `x`')).toBe('call generate on x');
});
