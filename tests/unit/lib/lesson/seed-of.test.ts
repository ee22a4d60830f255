import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedOf } from '~/lib/lesson/seed-of';

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
