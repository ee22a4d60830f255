import { describe, expect, test } from 'vitest';
import { billOf, sumOf } from '~/lib/cost/bill';
import { costFields, planOf, type CostSettings } from '~/lib/cost/settings';
import { cheaperFrom, paidByMonth } from '~/lib/cost/timeline';
import { requestCost } from '~/lib/cost/request';
import type { Road } from '~/lib/road';
import { defaults } from '~/lib/settings/table';
import { fc, forAll } from '../../../property';

const planAt = (set: Partial<CostSettings>) => planOf({ ...defaults(costFields), ...set });
const month = (road: Road, set: Partial<CostSettings>) => sumOf(billOf(road, planAt(set)).monthly);

describe('four bills, worked by hand', () => {
  // The prices of Claude Opus 5.5: $4 read, a twentieth of it from the cache, $5 to write there, $20 written.
  const opus = { inputPrice: 4, outputPrice: 20, read: 5, write: 125 };
  const letters = { ...opus, requests: 30_000, pasted: 60_000, hits: 90 };

  // Five passages: 30,000 × (600 + 1,500 + 80) × $4 is $261.60, 30,000 × 250 × $20 is $150, and the server $50.
  // 30,000 × 1,000 tokens of thinking at $20 a million are $600.
  test('P6, searched: $462 a month, and $1,062 with 1,000 tokens of thinking a letter', () => {
    expect(month('rag', letters)).toBeCloseTo(261.6 + 150 + 50, 6);
    expect(month('rag', { ...letters, thinking: 1_000 })).toBeCloseTo(461.6 + 600, 6);
  });

  // Pasted: 60,600 tokens at 0.9 × 5% + 0.1 × 125% = 17% are 10,302, and 80: × 30,000 × $4 is $1,245.84, and $150.
  test('P6, pasted with a cache: $1,396 a month, and $1,996 with 1,000 tokens of thinking a letter', () => {
    expect(month('prompt', letters)).toBeCloseTo(1_245.84 + 150, 6);
    expect(month('prompt', { ...letters, thinking: 1_000 })).toBeCloseTo(1_395.84 + 600, 6);
  });

  // At $8 and $40, with a cache that reads at a fortieth. Pasted: 6,600 tokens at 0.6 × 2.5% + 0.4 × 125% = 51.5% are
  // 3,399, and 80: × 300,000 × $8 is $8,349.60; 300,000 × 250 × $40 is $3,000: $11,349.60.
  // Tuned: 1.5 × (300,000 × 180 × $8 + $3,000) is $5,148, after $4,000 of labels, $24 of training and $1,000 of tests.
  // 300 tokens of thinking add $3,600 to the one and $5,400 to the other.
  test.each([
    [0, 11_349.6, 5_148, 1],
    [300, 11_349.6 + 3_600, 5_148 + 5_400, 2],
  ])('C3 at $8 and $40 with %i tokens of thinking: tuning saves from a month on', (...row) => {
    const [thinking, pasted, tuned, from] = row;
    const asked = { inputPrice: 8, outputPrice: 40, read: 2.5, write: 125, months: 36, thinking };
    expect(month('prompt', asked)).toBeCloseTo(pasted, 6);
    expect(month('finetune', asked)).toBeCloseTo(tuned, 6);
    const paid = (road: Road) => paidByMonth(billOf(road, planAt(asked)), planAt(asked));
    expect(cheaperFrom(paid('finetune'), paid('prompt'))).toBe(from);
  });

  // GPT-6 Luna at $0.1 and $0.5: 100,000 × (750 × 0.1 + (10 + 300) × 0.5) a million is $7.50 + $15.50; half is $11.50.
  test('100,000 tickets, classified by batch: $11.50 instead of $23', () => {
    const ticket = { prefix: 600, rest: 150, answer: 10, thinking: 300 };
    const luna = { input: 0.1, output: 0.5 };
    expect(100_000 * requestCost(ticket, luna).all).toBeCloseTo(23, 9);
    expect(100_000 * requestCost(ticket, luna, { share: 0.5 }).all).toBeCloseTo(11.5, 9);
  });
});

test('a request costs as much as its parts, each token of thinking as much as one of the answer', () => {
  const tokens = fc.record({ prefix: fc.nat(1e5), rest: fc.nat(1e5), answer: fc.nat(1e4) });
  forAll(tokens, fc.nat(1e4), (asked, thinking) => {
    const prices = { input: 2, output: 10 };
    const thought = requestCost({ ...asked, thinking }, prices);
    expect(thought.all).toBeCloseTo(thought.input + thought.output, 9);
    const longer = requestCost({ ...asked, answer: asked.answer + thinking }, prices);
    expect(thought).toEqual(longer);
  });
});
