import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionOrder, seedOf } from '~/lib/lesson/option-order';

const order = (id: string, options: string[]) => optionOrder(id, options, (option) => option);

describe('optionOrder', () => {
  test('keeps numbers in their order', () => {
    expect(order('q', ['About 6,000', 'About 4,000', 'About 12,000'])).toEqual([
      'About 4,000',
      'About 6,000',
      'About 12,000',
    ]);
  });

  test('shuffles options that differ in words, though they hold numbers', () => {
    const options = ['The 3 runs', 'The 2 vendors', 'The 1 paper', 'The 4 pages'];
    const orders = ['a', 'b', 'c', 'd', 'e'].map((id) => order(id, options).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
    for (const shown of orders) expect(shown.split(',').sort()).toEqual([...options].sort());
  });

  test('gives a question the same order every time', () => {
    const options = ['one', 'two', 'three', 'four'];
    expect(order('r3-q1', options)).toEqual(order('r3-q1', options));
  });

  test('leaves the options it was given as they are', () => {
    const options = ['9', '1'];
    order('q', options);
    expect(options).toEqual(['9', '1']);
  });
});

describe('seedOf', () => {
  test('is worked out letter by letter: 31 times the seed so far, and the letter’s number', () => {
    expect(seedOf('')).toBe(7);
    expect(seedOf('a')).toBe(7 * 31 + 97);
    expect(seedOf('ab')).toBe((7 * 31 + 97) * 31 + 98);
  });

  test('differs between names that differ in one letter or in their order', () => {
    expect(new Set(['r3-q1', 'r3-q2', 'r2-q1', 'r1-q3'].map(seedOf)).size).toBe(4);
  });

  test('is a whole number of 32 bits for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const seed = seedOf(name);
        expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
      }),
    );
  });
});
