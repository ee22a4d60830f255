import { readFileSync } from 'node:fs';
import { fc, forAll } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { drawnPieces, type VocabularyName } from '~/lib/text/vocabularies';
import { textOf } from '~/lib/text/byte-pairs';
import { published } from './published';

type Row = { text: string } & Record<VocabularyName, number>;

/** Counts by tiktoken and tokenizers; vocabularies.py beside it makes them. */
const reference = JSON.parse(readFileSync('tests/reference/vocabularies.json', 'utf8')) as Row[];
const hard = fc.constantFrom(
  'The',
  " don't",
  'HTTPServer',
  ' 白鹭岛',
  '𠮷',
  '。',
  '“',
  'é',
  'e\u0301',
  '12345',
  '٣',
  '½',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '\u3000',
  '\u0085',
  '\ufeff',
  '://',
  '</p>',
  '👩‍👩‍👧',
  'ไทย',
  '\0',
);
const texts = fc.oneof(
  fc.array(hard, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('each published vocabulary', () => {
  test('counts as its makers’ tokenizer does', () => {
    const counted = reference.map(({ text }) => ({
      text,
      ...Object.fromEntries(published().map(({ name, count }) => [name, count(text)])),
    }));
    expect(counted).toEqual(reference);
  });

  test('restores the text that it has tokenized', () => {
    for (const { name, encode, bytes } of published())
      forAll(texts, (text) => {
        const cut = encode(text).map(bytes).join('');
        const decoded = textOf(Array.from(cut, (byte) => byte.charCodeAt(0)));
        expect(decoded).toBe(name === 'qwen3' ? text.normalize('NFC') : text);
      });
  });

  test('counts as many tokens as it gives', () => {
    for (const { encode, count } of published())
      forAll(texts, (text) => count(text) === encode(text).length);
  });

  test('draws pieces that make up the text and all its tokens', () => {
    const text = '去白鹭岛 of 𠮷, 👩‍👩‍👧!';
    for (const vocabulary of published()) {
      const pieces = drawnPieces(vocabulary.encode(text), vocabulary);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(vocabulary.count(text));
    }
    expect(drawnPieces([], published()[0]!)).toEqual([]);
  });

  test('has the published number of tokens, without control tokens', () => {
    expect(published().map(({ size }) => size)).toEqual([
      50_256, 100_256, 199_998, 151_643, 127_997,
    ]);
  });

  test('counts a written control token as ordinary text', () => {
    for (const { count } of published()) expect(count('<|endoftext|>')).toBe(7);
  });

  test('names the valid range for a number that is no token', () => {
    expect(() => published()[0]!.bytes(50_256)).toThrow('There is no token 50256; gpt2 has 0 to');
  });

  test('tokenizes a long run without breaks in time', () => {
    const run = '去白鹭岛的末班船'.repeat(5_000);
    const started = performance.now();
    for (const { count } of published()) expect(count(run)).toBeGreaterThan(1_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
