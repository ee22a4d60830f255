import { describe, expect, test } from 'vitest';
import { bestPerPassage, ndcgAtK, recallAtK, reciprocalRank } from '~/lib/evaluation/ranking';

const ranked = ['a', 'b', 'c', 'd'];

describe('recallAtK', () => {
  test('is the share of gold passages found', () => {
    expect(recallAtK(ranked, ['b', 'd'], 3)).toBe(0.5);
    expect(recallAtK(ranked, ['b', 'd'], 4)).toBe(1);
    expect(recallAtK(ranked, ['x'], 4)).toBe(0);
    expect(recallAtK([], ['x'], 4)).toBe(0);
  });

  test('refuses a question without gold passages', () => {
    expect(() => recallAtK(ranked, [], 3)).toThrow('0 gold passages');
  });
});

test('reciprocalRank is one over the rank of the first gold passage', () => {
  expect(reciprocalRank(ranked, ['d', 'c'])).toBe(1 / 3);
  expect(reciprocalRank(ranked, ['x'])).toBe(0);
});

describe('ndcgAtK', () => {
  test('agrees with an example worked by hand', () => {
    // gold at ranks 2 and 4: 1/log₂3 + 1/log₂5 = 0.630930 + 0.430677 = 1.061606
    // at best at ranks 1 and 2: 1 + 0.630930 = 1.630930; the quotient is 0.650921
    expect(ndcgAtK(ranked, ['b', 'd'], 10)).toBeCloseTo(0.650921, 5);
  });

  test('is 1 if gold passages come first, also when k is smaller than their number', () => {
    expect(ndcgAtK(ranked, ['a', 'b', 'c'], 2)).toBe(1);
    expect(ndcgAtK(ranked, ['x'], 2)).toBe(0);
  });
});

test('bestPerPassage counts a passage once, at its best chunk', () => {
  expect(bestPerPassage([4, 5, 0, 2], (chunk) => `p${chunk >> 1}`)).toEqual(['p2', 'p0', 'p1']);
});
