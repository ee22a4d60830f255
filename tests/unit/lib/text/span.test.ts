import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { nearest } from '~/lib/text/span';

const TEXT = 'a boat, a bike, a boat'; // boats at 2 and 18

describe('nearest', () => {
  test('finds words before a place as well as after it', () => {
    expect(nearest(TEXT, 'bike', 0)).toBe(10);
    expect(nearest(TEXT, 'bike', 22)).toBe(10);
    expect(nearest(TEXT, 'bike', 10)).toBe(10);
  });

  test('takes the nearer of two, and the first where both are equally near', () => {
    expect(nearest(TEXT, 'boat', 9)).toBe(2);
    expect(nearest(TEXT, 'boat', 10)).toBe(2);
    expect(nearest(TEXT, 'boat', 11)).toBe(18);
  });

  test('is −1 where the words are absent', () => expect(nearest(TEXT, 'train', 5)).toBe(-1));

  test('is as near as any other occurrence', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 30 });
    forAll(text, fc.constantFrom('a', 'ab', 'bb'), fc.nat(30), (letters, words, start) => {
      const all = [...letters].flatMap((_, at) => (letters.startsWith(words, at) ? [at] : []));
      const least = Math.min(...all.map((at) => Math.abs(at - start)));
      const found = nearest(letters, words, start);
      expect(found < 0 ? Infinity : Math.abs(found - start)).toBe(least);
    });
  });
});
