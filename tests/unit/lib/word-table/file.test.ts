import { describe, expect, test } from 'vitest';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { readTable } from '~/lib/word-table/file';
import { writeTable } from '../../../../tools/search/file';

const rng = seededRng(7);
const COUNT = 50;
const WIDTH = 64;
const WORDS = Array.from({ length: COUNT }, (_, row) => `word${'a'.repeat(row)}`);
const VECTORS = {
  count: COUNT,
  width: WIDTH,
  values: Float32Array.from(
    { length: COUNT * WIDTH },
    (_, at) => randomNormal(rng) * 10 ** -(Math.floor(at / WIDTH) % 4),
  ),
};
const FILE = writeTable({ words: WORDS, vectors: VECTORS });

describe('a word-table file', () => {
  test('restores the words, and rows of any length within four-bit error', () => {
    const { words, vectors } = readTable(FILE);
    expect(words).toEqual(WORDS);
    for (let row = 0; row < COUNT; row++) {
      const own = (values: Float32Array) => values.subarray(row * WIDTH, (row + 1) * WIDTH);
      const squares = own(VECTORS.values).reduce((sum, value) => sum + value * value, 0);
      const errors = own(VECTORS.values).reduce(
        (sum, value, at) => sum + (value - own(vectors.values)[at]!) ** 2,
        0,
      );
      // 16 even steps over a normal distribution leave 1.2% of its variance (Max 1960).
      expect(errors / squares).toBeLessThan(0.025);
    }
  });

  test('takes half a byte per number and a byte per scale', () => {
    const header = 8 + 16 + 8;
    const names = WORDS.join('\n').length;
    expect(FILE).toHaveLength(header + names + COUNT + (COUNT * WIDTH) / 2 + 4);
  });

  test.each([
    ['another file', (bytes: Uint8Array) => bytes.fill(0, 0, 8), /does not begin with "WORDROW"/],
    ['another version', (bytes: Uint8Array) => bytes.fill(9, 8, 9), /version 9, .* version 1/],
    ['a damaged one', (bytes: Uint8Array) => bytes.fill(1, 400, 404), /checksum/],
  ])('refuses %s', (_, spoil, message) => {
    const bytes = FILE.slice();
    spoil(bytes);
    expect(() => readTable(bytes)).toThrow(message);
  });

  test.each([[20], [FILE.length - 1]])('refuses a file that ends after %i bytes', (length) => {
    expect(() => readTable(FILE.slice(0, length))).toThrow(/damaged or cut short/);
  });
});
