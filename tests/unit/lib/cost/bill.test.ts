import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { billOf, requestOf, type ItemName } from '~/lib/cost/bill';
import { costFields, planOf, type Plan } from '~/lib/cost/settings';
import { changesIn, cheaperFrom, paidByMonth, tuningPaysAfter } from '~/lib/cost/timeline';
import { ROADS } from '~/lib/road';
import { defaults } from '~/lib/settings/table';

/** Round numbers, so that every item can be worked out by hand. */
const PLAN: Plan = {
  ...planOf(defaults(costFields)),
  months: 12,
  requests: 100_000,
  instructions: 500,
  question: 100,
  answer: 200,
  pasted: 4_500,
  passages: 4,
  passage: 250,
  corpus: 2e6,
  kept: 100,
  examples: 1_000,
  example: 500,
  epochs: 2,
  labelMinutes: 3,
  evaluation: 400,
  changesEvery: 6,
  changed: 0.1,
  editHours: 2,
  caching: { hits: 0.5, read: 0.1, write: 1.1, least: 1_000 },
  throughput: 1_000,
  busy: 0.5,
  weights: 7e9,
  adapter: 4e7,
  trainingTokens: 1e12,
  peak: 312e12,
  used: 0.4,
  staffHours: 1_000,
  prices: {
    input: 1,
    output: 5,
    tuned: 2,
    embedding: 0.1,
    store: 60,
    training: 10,
    gpu: 2,
    wage: 50,
  },
};

const costs = (items: readonly { name: ItemName; cost: number }[]) =>
  Object.fromEntries(items.map(({ name, cost }) => [name, cost]));

describe('billOf', () => {
  test('charges prompting its pasted text per request, at the cached price', () => {
    const { once, monthly, change } = billOf('prompt', PLAN);
    expect(once).toEqual([]);
    // 100,000 × (5,000 × 0.6 + 100) tokens at $1, and 20 million written at $5
    expect(costs(monthly)).toEqual({
      input: expect.closeTo(310, 9),
      output: expect.closeTo(100, 9),
    });
    expect(costs(change)).toEqual({ edit: 100 });
  });

  test('charges retrieval its index once, its machine monthly and its passages per request', () => {
    const { once, monthly, change } = billOf('rag', PLAN);
    expect(costs(once)).toEqual({ index: expect.closeTo(0.2, 9) });
    // 500 of instructions are too few to be cached
    expect(costs(monthly)).toEqual({
      input: expect.closeTo(160, 9),
      output: expect.closeTo(100, 9),
      store: 60,
    });
    expect(costs(change)).toEqual({ edit: 100, reindex: expect.closeTo(0.02, 9) });
  });

  test('charges tuning labels, training and tests, and part of these again per change', () => {
    const { once, monthly, change } = billOf('finetune', PLAN);
    expect(costs(once)).toEqual({ labels: 2_500, training: 10, evaluation: 400 });
    expect(costs(monthly)).toEqual({
      input: expect.closeTo(40, 9),
      output: expect.closeTo(200, 9),
    });
    expect(costs(change)).toEqual({ relabel: 250, training: 10, evaluation: 400 });
  });

  test('charges training from scratch cards and people, and no hosting', () => {
    const { once, monthly } = billOf('scratch', PLAN);
    // 6 · 7e9 · 1e12 / (312e12 · 0.4 · 3600) = 93,482.9 hours at $2
    expect(costs(once)).toEqual({
      pretraining: expect.closeTo(186_965.8, 0),
      staff: 50_000,
      evaluation: 400,
    });
    expect(costs(monthly)).toEqual({ cards: 1_460 });
  });

  test('makes tuning pay off later if there are tests', () => {
    const pays = (plan: Plan) =>
      tuningPaysAfter(billOf('finetune', plan), billOf('prompt', plan), plan);
    const free = pays({ ...PLAN, evaluation: 0 })!;
    expect(pays(PLAN)).toBeGreaterThan(free);
  });

  test('never falls when a price rises', () => {
    const names = Object.keys(PLAN.prices) as (keyof Plan['prices'])[];
    forAll(fc.constantFrom(...names), fc.double({ min: 1, max: 9, noNaN: true }), (name, times) => {
      const dearer = { ...PLAN, prices: { ...PLAN.prices, [name]: PLAN.prices[name] * times } };
      for (const road of ROADS) {
        const end = (plan: Plan) => paidByMonth(billOf(road, plan), plan).at(-1)!;
        expect(end(dearer)).toBeGreaterThanOrEqual(end(PLAN) - 1e-9);
      }
    });
  });

  test('has a tuned model and one from scratch send the same request, without learnt content', () => {
    expect(requestOf('finetune', PLAN)).toEqual(requestOf('scratch', PLAN));
    expect(requestOf('rag', PLAN)).toEqual({
      prefix: 500,
      rest: 1_100,
      answer: 200,
      thinking: 0,
    });
  });
});

describe('paidByMonth', () => {
  test('starts with the one-off cost and adds months and changes', () => {
    const paid = paidByMonth(billOf('finetune', PLAN), PLAN);
    expect(paid).toHaveLength(13);
    expect(paid[0]).toBe(2_910);
    expect(paid[5]).toBeCloseTo(2_910 + 5 * 240, 6);
    expect(paid[12]).toBeCloseTo(2_910 + 12 * 240 + 2 * 660, 6);
  });

  test('counts no change where nothing changes', () => {
    expect([0, 1, 5, 13].map((changesEvery) => changesIn({ months: 12, changesEvery }))).toEqual([
      0, 12, 2, 0,
    ]);
  });
});

test('cheaperFrom is the month from which one road stays below the other', () => {
  expect(cheaperFrom([5, 6, 7, 8], [0, 3, 7, 9])).toBe(2);
  expect(cheaperFrom([0, 1], [0, 1])).toBe(0);
  expect(cheaperFrom([0, 4], [1, 3])).toBeUndefined();
  // below, above and below again: the last time counts
  expect(cheaperFrom([5, 6, 9, 10], [0, 7, 8, 12])).toBe(3);
});

describe('tuningPaysAfter', () => {
  const asked = { ...PLAN, changesEvery: 0 };
  const tuned = billOf('finetune', PLAN);
  const prompted = billOf('prompt', PLAN);

  test('is the fixed cost divided by the saving per request: 2,910 / 0.0017', () => {
    expect(tuningPaysAfter(tuned, prompted, asked)).toBeCloseTo(2_910 / 0.0017, 3);
  });

  test('is later where facts change', () => {
    // two changes: 660 for the one, 100 for the other road
    expect(tuningPaysAfter(tuned, prompted, PLAN)).toBeCloseTo((2_910 + 2 * 560) / 0.0017, 3);
  });

  test('is never where a tuned request costs more', () => {
    const dear = billOf('finetune', { ...PLAN, prices: { ...PLAN.prices, tuned: 8 } });
    expect(tuningPaysAfter(dear, prompted, asked)).toBeUndefined();
  });

  test('agrees with the month in which the lines cross', () => {
    const months = 36;
    const requests = tuningPaysAfter(tuned, prompted, { ...asked, months })!;
    const period = { months, changesEvery: 0 };
    const month = cheaperFrom(paidByMonth(tuned, period), paidByMonth(prompted, period));
    expect(month).toBe(Math.ceil(requests / PLAN.requests));
  });
});
