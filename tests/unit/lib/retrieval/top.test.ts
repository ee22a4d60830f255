import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { ranking, topChunks } from '~/lib/retrieval/top';

const scoresOf = fc
  .array(fc.constantFrom(-1, 0, 0.5, 1, 2, 3))
  .map((values) => Float64Array.from(values));

describe('topChunks', () => {
  test('returns equal scores in text order', () => {
    expect(topChunks(Float64Array.of(1, 3, 1, 3, 1), 4)).toEqual([1, 3, 0, 2]);
  });

  test('equals sorting everything and cutting', () => {
    forAllOf(500, scoresOf, fc.integer({ min: -1, max: 12 }), fc.integer(), (scores, k, mask) => {
      const allowed = (chunk: number) => ((mask >> (chunk % 32)) & 1) === 0;
      const slow = [...scores.keys()]
        .filter((chunk) => scores[chunk]! > 0 && allowed(chunk))
        .sort((a, b) => scores[b]! - scores[a]! || a - b)
        .slice(0, Math.max(0, k));
      expect(topChunks(scores, k, allowed)).toEqual(slow);
    });
  });
});

test('ranking leaves out chunks without a positive score', () => {
  expect(ranking(Float64Array.of(0, 2, -1, 1))).toEqual([1, 3]);
});
