import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { readPassages } from '~/lib/citations/own-passages';
import { OWN_LIMITS } from '~/lib/citations/own-problem';

const read = (text: string) => readPassages(text).map(({ number, text: own }) => [number, own]);

describe('pasted passages', () => {
  test('are separated by blank lines', () => {
    expect(read('Fog\nstops boats.\n \nDogs wear leads.\n\n\n')).toEqual([
      [1, 'Fog\nstops boats.'],
      [2, 'Dogs wear leads.'],
    ]);
  });

  test('keep the numbers at the beginning of their lines, in any order', () => {
    expect(
      read('[5] Fog stops boats.\n\nIce too.\n【２】：狗要牵绳。\r\n［7］ Bees wait.'),
    ).toEqual([
      [5, 'Fog stops boats.\n\nIce too.'],
      [2, '狗要牵绳。'],
      [7, 'Bees wait.'],
    ]);
  });

  test('may start below their number', () => {
    expect(read('[1]\nFog\n[2]\nDogs')).toEqual([
      [1, 'Fog'],
      [2, 'Dogs'],
    ]);
  });

  test('are none in white space', () => expect(read(' \n\n\t')).toEqual([]));

  test('are read back as they were written, numbered or not', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}\.$/);
    forAll(fc.array(words, { minLength: 1, maxLength: OWN_LIMITS.passages }), (texts) => {
      const expected = texts.map((text, i) => [i + 1, text]);
      expect(read(texts.join('\n\n'))).toEqual(expected);
      expect(read(texts.map((text, i) => `[${i + 1}] ${text}`).join('\n'))).toEqual(expected);
    });
  });
});

const long = 'a'.repeat(OWN_LIMITS.passage + 1);
const many = Array.from({ length: OWN_LIMITS.passages + 1 }, () => 'Fog.').join('\n\n');

test.each([
  ['Sources\n[1] Fog', 'passage-head', { text: 'Sources' }],
  ['[1] Fog\n[2]\n[3] Dogs', 'passage-empty', { n: 2 }],
  ['[1] Fog\n[1] Dogs', 'passage-twice', { n: 1 }],
  [long, 'passage-long', { n: 1, found: long.length, most: OWN_LIMITS.passage }],
  [many, 'passage-many', { found: OWN_LIMITS.passages + 1, most: OWN_LIMITS.passages }],
])('an unreadable passage is named: %#', (text, code, values) => {
  expect(() => readPassages(text)).toThrow(expect.objectContaining({ code, values }) as Error);
});
