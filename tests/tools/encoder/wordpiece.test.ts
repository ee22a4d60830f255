import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieceRows, plainWords, type WordPiece } from '../../../tools/encoder/wordpiece';

const PIECES = [
  '[UNK]',
  '[SEP]',
  'retriever',
  're',
  '##s',
  '##triever',
  'a',
  '##b',
  '检',
  '索',
  ':',
];
const TOKENIZER: WordPiece = {
  vocabulary: new Map(PIECES.map((piece, row) => [piece, row])),
  unknown: 0,
  special: ['[SEP]'],
  longest: 512,
};
const pieces = (text: string) => pieceRows(TOKENIZER, text).map((row) => PIECES[row]);

test.each([
  ['Hello, World!', ['hello', ',', 'world', '!']],
  ['检索 passages', ['检', '索', 'passages']],
  ['Café NAÏVE', ['cafe', 'naive']],
  ['a$b=c^d', ['a', '$', 'b', '=', 'c', '^', 'd']],
  ['（全角），“引号”', ['（', '全', '角', '）', '，', '“', '引', '号', '”']],
  ['tab\tnew\nline\u00a0wide\u3000end', ['tab', 'new', 'line', 'wide', 'end']],
  ['ze\u200bro\u0000', ['zero']],
  [' \n ', []],
])('plainWords cuts %j', (text, words) => {
  expect(plainWords(text)).toEqual(words);
});

describe('pieceRows', () => {
  test('takes the longest piece repeatedly', () => {
    expect(pieces('Retrievers')).toEqual(['retriever', '##s']);
    expect(pieces('retriever: 检索')).toEqual(['retriever', ':', '检', '索']);
    expect(pieces('ab')).toEqual(['a', '##b']);
  });

  test('makes one unknown token of a word that has no spelling or is very long', () => {
    expect(pieces('retrieverx a')).toEqual(['[UNK]', 'a']);
    expect(pieces(`a${'b'.repeat(99)}`)).toHaveLength(100);
    expect(pieces(`a${'b'.repeat(100)}`)).toEqual(['[UNK]']);
  });

  test('keeps a special token in the text, but only in its exact case', () => {
    expect(pieces('a[SEP]a')).toEqual(['a', '[SEP]', 'a']);
    expect(pieces('[sep]')).toEqual(['[UNK]', '[UNK]', '[UNK]']);
  });

  test('tokenizes any text into rows of the vocabulary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        pieceRows(TOKENIZER, text).every((row) => row >= 0 && row < PIECES.length),
      ),
    );
  });
});
