import { expect, test } from 'vitest';
import { levelsIn } from '~/lib/cost/level';

const row = {
  id: 'a',
  model: 'A',
  on: '2026-09-01',
  currency: 'USD',
  input: 2,
  output: 8,
} as const;
const at = (given: object) => levelsIn([{ ...row, ...given }], 'USD', '2026-11-27');

test('a price row without cache prices uses its input price for the cache', () => {
  expect(at({})).toEqual([{ ...row, cacheRead: 2, cacheWrite: 2, compare: false, stale: true }]);
  expect(at({ cacheRead: 0.2, cacheWrite: 2.5 })[0]).toMatchObject({
    cacheRead: 0.2,
    cacheWrite: 2.5,
  });
});

test('only rows with both prices in the currency become price levels', () => {
  expect(at({ currency: 'CNY' })).toEqual([]);
  expect(at({ output: undefined })).toEqual([]);
  expect(at({ currency: undefined, input: undefined, output: undefined })).toEqual([]);
});

test('a price row says whether it is stale and whether it is compared', () => {
  expect(at({ on: '2026-11-01', compare: true })[0]).toMatchObject({ stale: false, compare: true });
});
