import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { cutsOf, isFound, meanTokens, MOST_PASSAGES, taken, type Placing } from '~/lib/own/cells';

const placing: Placing = { tokens: [90, 90, 400, 90], rank: 3, divided: false };

test('cuts of other sizes come after those of the table, the smallest first, and each once', () => {
  const own = cutsOf([{ cut: '600' }, { cut: '60' }, { cut: '100' }, { cut: '60' }]);
  expect(own).toEqual(['paragraph', 'heading', '100', '200', '60', '600']);
});

describe('what a prompt takes', () => {
  test('ends at the first passage that does not fit, even where a later one would', () => {
    expect(taken(placing, { k: 4, budget: 200 })).toBe(2);
    expect(meanTokens([placing], { k: 4, budget: 200 })).toBe(180);
  });

  test('is no more than k passages', () => {
    expect(taken(placing, { k: 1, budget: 10_000 })).toBe(1);
  });

  test('finds the words only where their passage is taken', () => {
    expect(isFound(placing, { k: 4, budget: 579 })).toBe(false);
    expect(isFound(placing, { k: 4, budget: 580 })).toBe(true);
    expect(isFound({ ...placing, rank: 0 }, { k: 4, budget: 10_000 })).toBe(false);
  });

  test('never exceeds the budget, and a larger budget never loses a question', () => {
    const tokens = fc.array(fc.nat(500), { maxLength: MOST_PASSAGES });
    forAll(tokens, fc.nat(10), fc.nat(2_000), fc.nat(500), (tokens, rank, budget, more) => {
      const one = { tokens, rank, divided: false };
      expect(meanTokens([one], { k: 4, budget })).toBeLessThanOrEqual(budget);
      if (isFound(one, { k: 4, budget }))
        expect(isFound(one, { k: 4, budget: budget + more })).toBe(true);
    });
  });
});
