import { expect, test } from 'vitest';
import { pastedBill, searchedBill } from '~/lib/build/bill';

const JOB = { questions: 60, text: 19_397, found: 668, question: 20, answer: 150, thinking: 0 };

// Worked by hand: 60 × (19,417 × $4 + 150 × $20) a million is $4.84; one write at $5 and 59 reads at $0.2 are $0.33.
test('sixty questions about a text are cheaper from the cache by what is not read anew', () => {
  const price = { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 };
  const { without, cached } = pastedBill(JOB, price);
  expect(without).toBeCloseTo((60 * (19_417 * 4 + 150 * 20)) / 1e6, 9);
  expect(without).toBeCloseTo(4.84, 2);
  expect(cached).toBeCloseTo((19_397 * (5 + 59 * 0.2) + 60 * (20 * 4 + 150 * 20)) / 1e6, 9);
  expect(searchedBill(JOB, price)).toBeCloseTo((60 * (688 * 4 + 3_000)) / 1e6, 9);
});

test('a maker without a price of the cache has no bill of it, and one without a price of writing asks that of input', () => {
  expect(pastedBill(JOB, { input: 1, output: 1 })).not.toHaveProperty('cached');
  const one = pastedBill({ ...JOB, questions: 1 }, { input: 1, output: 0, cacheRead: 0.1 });
  expect(one.cached).toBeCloseTo(one.without, 9);
});

test('thinking is paid as the answers are, and a batch halves all of it', () => {
  const price = { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 };
  const thought = { ...JOB, thinking: 300 };
  const added = (60 * 300 * 20) / 1e6; // $0.36
  expect(searchedBill(thought, price) - searchedBill(JOB, price)).toBeCloseTo(added, 9);
  for (const name of ['cached', 'without'] as const) {
    expect(pastedBill(thought, price)[name]! - pastedBill(JOB, price)[name]!).toBeCloseTo(added, 9);
    expect(pastedBill(thought, price, 0.5)[name]).toBeCloseTo(
      pastedBill(thought, price)[name]! / 2,
    );
  }
});
