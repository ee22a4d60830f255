import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  breakEvenRequests,
  cachedShare,
  cardsNeeded,
  inputCost,
  tokenCost,
} from '~/lib/cost/serving';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const tokens = fc.integer({ min: 0, max: 100_000 });
const NONE = { hits: 0, read: 1, write: 1, least: 0 };

describe('cachedShare', () => {
  test('pays back a cached beginning at the first cache read, with Anthropic’s prices', () => {
    // One writing at 125% and one reading at 10% against two full prices (evidence row E106).
    const twice = 2 * cachedShare(2_000, { hits: 0.5, read: 0.1, write: 1.25, least: 1_024 });
    expect(twice).toBeCloseTo(1.35, 12);
  });

  test('is 1 − hits · discount where a miss costs the usual price', () => {
    forAll(share, share, (hits, read) => {
      expect(cachedShare(5, { hits, read, write: 1, least: 0 })).toBeCloseTo(
        1 - hits * (1 - read),
        12,
      );
    });
  });

  test('gives a beginning that is too short its full price', () => {
    const caching = { hits: 1, read: 0.1, write: 1, least: 1_024 };
    expect([cachedShare(1_023, caching), cachedShare(1_024, caching)]).toEqual([1, 0.1]);
  });
});

describe('the cost of a request', () => {
  test('is its tokens at their prices, worked out by hand', () => {
    const request = { prefix: 2_000, rest: 500, answer: 300 };
    const prices = { input: 2, output: 10 };
    // (2,000 · 0.1 + 500) · $2 and 300 · $10 a million
    const caching = { hits: 1, read: 0.1, write: 1.25, least: 0 };
    expect(inputCost(request, prices.input, caching)).toBeCloseTo(0.0014, 12);
    expect(tokenCost(request.answer, prices.output)).toBeCloseTo(0.003, 12);
  });

  test('never falls with more text', () => {
    forAll(tokens, tokens, tokens, (prefix, rest, more) => {
      const cost = (n: number) => inputCost({ prefix, rest: n, answer: 0 }, 3, NONE);
      expect(cost(rest + more)).toBeGreaterThanOrEqual(cost(rest));
    });
  });
});

test('cardsNeeded is one even for a handful of requests, and grows with the tokens', () => {
  expect(cardsNeeded(1, 1_000, 0.25)).toBe(1);
  // 1,000 tokens a second, all day: 2.628 billion a month
  expect(cardsNeeded(2.628e9, 1_000, 1)).toBe(1);
  expect(cardsNeeded(2.629e9, 1_000, 1)).toBe(2);
  expect(cardsNeeded(2.628e9, 1_000, 0.25)).toBe(4);
});

describe('breakEvenRequests', () => {
  test('is 300,000 for $600 at $0.002 a request', () =>
    expect(breakEvenRequests(600, 0.002)).toBeCloseTo(300_000, 6));

  test('is undefined where a request saves nothing, and 0 where nothing was paid', () => {
    expect(breakEvenRequests(600, 0)).toBeUndefined();
    expect(breakEvenRequests(600, -1)).toBeUndefined();
    expect(breakEvenRequests(-5, 0.1)).toBe(0);
  });
});
