import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '~/demos/retriever/core/answering/spread';

test('so many are taken evenly, in their order', () => {
  expect(spread(['a', 'b', 'c', 'd'], 2)).toEqual(['a', 'c']);
  expect(spread([1, 2, 3], 9)).toEqual([1, 2, 3]);
  expect(spread([], 3)).toEqual([]);
});

test('none is taken twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (n, count) => {
      const list = Array.from({ length: n }, (_, i) => i);
      const taken = spread(list, count);
      expect(new Set(taken).size).toBe(Math.min(n, count));
    }),
  );
});
