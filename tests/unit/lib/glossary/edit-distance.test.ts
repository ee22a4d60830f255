import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { editDistance } from '~/lib/glossary/edit-distance';

describe('editDistance', () => {
  test.each([
    ['token', 'token', 0],
    ['embeding', 'embedding', 1],
    ['retreiver', 'retriever', 1],
    ['catastrofic', 'catastrophic', 2],
    ['', 'ab', 2],
  ])('between %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  test('is Infinity past the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('a', 'abcd', 2)).toBe(Infinity);
  });

  test('is symmetric, and 0 only between equal words', () => {
    const word = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', 'c') });
    forAll(word, word, (a, b) => {
      expect(editDistance(a, b, 6)).toBe(editDistance(b, a, 6));
      expect(editDistance(a, b, 6) === 0).toBe(a === b);
    });
  });
});
