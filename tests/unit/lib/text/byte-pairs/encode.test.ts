import { fc, forAll, forAllOf } from '../../../../property';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  encoder,
  learnBytePairs,
  LONGEST_PIECE,
  piecesOf,
  shownToken,
  stretchesOf,
  textOf,
  tokenText,
  vocabularyOf,
} from '~/lib/text/byte-pairs';
import { slowEncode } from './slow';

const TEXT = `The boat leaves the pier at seven; the boats leave the piers at eight.
船七点离开码头，船八点离开码头。 `.repeat(3);
const { merges } = learnBytePairs(TEXT, 120);
const vocabulary = vocabularyOf(merges);
const any = fc.string({ unit: 'binary', maxLength: 80 });
/** Halves of surrogate pairs too. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

describe('encode', () => {
  test('starts from bytes without merges', () => {
    expect(encoder([]).encode('a船')).toEqual([97, 0xe8, 0x88, 0xb9]);
  });

  test('agrees with applying all merges in their order', () => {
    const names = vocabulary.map((token) => token.join('.'));
    const slow = merges.map(([left, right]): [string, string] => [names[left]!, names[right]!]);
    const parts = fc.constantFrom('boat', 'leave', 's', ' the', '船', '码', '头', '7', ' ', 'é');
    forAll(fc.array(parts, { maxLength: 30 }), fc.nat(120), (words, most) => {
      const text = words.join('');
      const expected = piecesOf(text).flatMap((p) => slowEncode(p, slow.slice(0, most)));
      const tokens = encoder(merges, most).encode(text);
      expect(tokens.map((token) => names[token])).toEqual(expected);
    });
  });

  test('says what each merge joined', () => {
    const { merges: learnt } = learnBytePairs('aaabdaaabac', 3);
    const { tokens, joins } = encoder(learnt).trace('aaab aa');
    expect(tokens).toEqual([258, 32, 256]);
    expect(joins).toEqual(
      new Map([
        [0, 2],
        [1, 1],
        [2, 1],
      ]),
    );
  });

  test('never makes a text longer than its bytes', () => {
    forAll(any, (text) => {
      expect(encoder(merges).encode(text).length).toBeLessThanOrEqual(bytesOf(text).length);
    });
  });
});

const decode = (tokens: readonly number[], vocabulary: readonly (readonly number[])[]) =>
  textOf(tokens.flatMap((token) => vocabulary[token]!));

describe('the text of tokens', () => {
  test.each([
    ['any text', any],
    ['any string of JavaScript', units],
  ])('restores %s', (_, texts) => {
    forAllOf(500, texts, fc.nat(120), (text, most) => {
      expect(decode(encoder(merges, most).encode(text), vocabulary)).toBe(text.toWellFormed());
    });
  });

  test('writes invalid bytes as U+FFFD, as a browser does', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    expect(decode([0xe8, 97, 0xb9], vocabulary)).toBe('\uFFFDa\uFFFD');
    expect(textOf([0xe8, 97, 0xb9])).toBe(decoder.decode(new Uint8Array([0xe8, 97, 0xb9])));
  });
});

describe('bytes', () => {
  test('match the platform for every text', () => {
    forAll(any, (text) => {
      expect(bytesOf(text)).toEqual([...new TextEncoder().encode(text)]);
    });
  });

  test('are grouped into characters and leftover bytes; an overlong form is no character', () => {
    expect(stretchesOf([0xe6, 0xb0])).toEqual([{ byte: 0xe6 }, { byte: 0xb0 }]);
    expect(stretchesOf([0xc0, 0x80])).toEqual([{ byte: 0xc0 }, { byte: 0x80 }]);
    expect(stretchesOf([0xf4, 0x90, 0x80, 0x80]).every((one) => 'byte' in one)).toBe(true);
  });

  test('of half a character are shown as hex numbers', () => {
    expect(tokenText([0xe6, 0xb0])).toBe('⟨E6 B0⟩');
    expect(shownToken([...bytesOf('船'), 0xe6, 0xb0, 97])).toEqual({
      parts: [{ text: '船' }, { bytes: 'E6 B0' }, { text: 'a' }],
    });
  });
});

describe('piecesOf', () => {
  test('splits by kind, and keeps the space with what follows it', () => {
    expect(piecesOf('The boat, 22:40')).toEqual(['The', ' boat', ',', ' 22', ':', '40']);
    expect(piecesOf('末班船 22:40 开。')).toEqual(['末班船', ' 22', ':', '40', ' 开', '。']);
    expect(piecesOf('a  b\n\nc ')).toEqual(['a', ' ', ' b', '\n\n', 'c', ' ']);
    expect(piecesOf("don't 用RAG答")).toEqual(['don', "'", 't', ' 用', 'RAG', '答']);
  });

  test('loses nothing', () => {
    for (const texts of [any, units])
      forAllOf(500, texts, (text) => {
        expect(piecesOf(text).join('')).toBe(text);
      });
  });

  test('splits a very long run, never inside a character', () => {
    const pieces = piecesOf('𠮷'.repeat(200));
    expect(pieces.map((piece) => [...piece].length)).toEqual([64, 64, 64, 8]);
    expect(LONGEST_PIECE).toBe(64);
  });
});
