import { expect, test } from 'vitest';
import type { PriceLevel } from '~/lib/cost/level';
import { cheapestOf, hitsOf, monthOf, WAYS, waysFor } from '~/lib/yours/bill';

const level: PriceLevel = {
  id: 'x',
  model: 'X',
  currency: 'USD',
  on: '2026-11-22',
  seen: '2026-11-22',
  compare: true,
  stale: false,
  input: 1,
  output: 4,
  cacheRead: 0.1,
  cacheWrite: 1.25,
};

const PLAIN = { thinking: 0, batch: false };

test('a month of the archive’s register costs what the lesson says', () => {
  const month = monthOf(60_000, 30_000, level, PLAIN);
  expect(Math.round(month.pasted)).toBe(1850);
  expect(Math.round(month.searched)).toBe(145);
  expect(month.cached).toBeLessThan(423); // more than nine in ten come within five minutes
  expect(cheapestOf(month, WAYS)).toEqual(['searched']);
  expect(cheapestOf({ ...month, cached: 140 }, WAYS)).toEqual(['cached', 'searched']);
});

test('a cache needs requests that follow one another, and a short text needs no search', () => {
  expect(hitsOf(30_000)).toBeCloseTo(0.967, 3);
  expect(hitsOf(3_000)).toBeCloseTo(0.29, 2);
  const rare = monthOf(60_000, 300, level, PLAIN);
  expect(rare.cached).toBeGreaterThan(rare.pasted);
  expect(cheapestOf(rare, WAYS)).toEqual(['pasted']);
});

test('what is longer than the window has to be searched, and what is shorter than five passages pasted', () => {
  expect(waysFor(60_000, 32_000)).toEqual(['searched']);
  expect(waysFor(60_000, 200_000)).toEqual(WAYS);
  expect(waysFor(1_200)).toEqual(['pasted', 'cached']);
  expect(waysFor(500)).toEqual(['pasted']);
});

test('a batch costs its share of all tokens and all of the server, and the full price where none is known', () => {
  const searched = (of: PriceLevel, batch: boolean) =>
    monthOf(60_000, 30_000, of, { thinking: 1_000, batch }).searched;
  // 30,000 × (2,180 × $1 + 1,250 × $4) a million is $215.40
  expect(searched(level, true)).toBeCloseTo(215.4 + 50, 9);
  expect(searched({ ...level, batch: 0.5 }, true)).toBeCloseTo(215.4 / 2 + 50, 9);
  expect(searched({ ...level, batch: 0.5 }, false)).toBeCloseTo(215.4 + 50, 9);
});
