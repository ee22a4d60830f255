import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { optionOrder, seedOf } from '~/lib/lesson/option-order';

const order = (id: string, options: string[]) => optionOrder(id, options, (option) => option);

describe('optionOrder', () => {
  test('sorts numbers', () => {
    expect(order('q', ['About 6,000', 'About 4,000', 'About 12,000'])).toEqual([
      'About 4,000',
      'About 6,000',
      'About 12,000',
    ]);
  });

  test('shuffles options that differ in words, though they contain numbers', () => {
    const options = ['The 3 runs', 'The 2 vendors', 'The 1 paper', 'The 4 pages'];
    const orders = ['a', 'b', 'c', 'd', 'e'].map((id) => order(id, options).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
    for (const shown of orders) expect(shown.split(',').sort()).toEqual([...options].sort());
  });

  test('gives a question the same order every time', () => {
    const options = ['one', 'two', 'three', 'four'];
    expect(order('r3-q1', options)).toEqual(order('r3-q1', options));
  });

  test('does not change its input', () => {
    const options = ['9', '1'];
    order('q', options);
    expect(options).toEqual(['9', '1']);
  });
});

describe('seedOf', () => {
  test('is 31 times the seed so far plus the letter’s code, worked out by hand', () => {
    expect(seedOf('')).toBe(7);
    expect(seedOf('a')).toBe(7 * 31 + 97);
    expect(seedOf('ab')).toBe((7 * 31 + 97) * 31 + 98);
  });

  test('differs between names that differ in one letter or in their order', () => {
    expect(new Set(['r3-q1', 'r3-q2', 'r2-q1', 'r1-q3'].map(seedOf)).size).toBe(4);
  });

  test('is a 32-bit integer for any name', () => {
    forAll(fc.string({ unit: 'grapheme' }), (name) => {
      const seed = seedOf(name);
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    });
  });
});
