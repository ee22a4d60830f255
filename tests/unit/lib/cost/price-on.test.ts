import { expect, test } from 'vitest';
import { ahead, priceOn } from '~/lib/cost/price-on';

const then = { input: 4, output: 20 };
const row = {
  id: 'argon',
  on: '2026-10-14',
  until: '2026-11-30',
  then,
  input: 2,
  output: 10,
  cacheRead: 0.1,
};

test('a price holds to the end of its last day', () => {
  for (const day of ['2026-10-14', '2026-11-30']) expect(priceOn(row, day)).toBe(row);
});

test('the next price holds from the day after, with no cache price of the one before', () => {
  const next = { id: 'argon', on: '2026-12-01', input: 4, output: 20 };
  for (const day of ['2026-12-01', '2027-06-30']) expect(priceOn(row, day)).toEqual(next);
});

test('a price without an end holds for ever', () => {
  const lasting = { on: '2026-10-14', input: 2 };
  expect(priceOn(lasting, '2030-01-01')).toBe(lasting);
});

test('a page shows a price to its end and the next one from then on, and neither once that is past', () => {
  const [now, next] = ahead(row, '2026-11-29');
  expect(now).toEqual([row, { 'data-before-day': '2026-12-01' }]);
  expect(next![0].input).toBe(4);
  expect(next![1]).toEqual({ 'data-from-day': '2026-12-01', hidden: true });
  expect(ahead(row, '2026-12-01')).toEqual([[{ id: 'argon', on: '2026-12-01', ...then }, {}]]);
});
