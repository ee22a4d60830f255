import { expect, test } from 'vitest';
import { levelOn, levelsIn, pricesAsOf } from '~/lib/cost/level';

const row = {
  id: 'a',
  model: 'A',
  on: '2026-09-01',
  seen: '2026-09-01',
  currency: 'USD',
  input: 2,
  output: 8,
} as const;
const at = (given: object, today = '2026-11-27') => levelsIn([{ ...row, ...given }], 'USD', today);

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

test('a price row is stale by the day on which it was last seen, not by its first', () => {
  expect(at({ seen: '2026-11-01', compare: true })[0]).toMatchObject({
    stale: false,
    compare: true,
  });
});

test('a level follows the clock of its reader, and its cache then costs what its input does', () => {
  const then = { input: 4, output: 16, cacheRead: 0.4 };
  const [level] = at({ cacheRead: 0.2, until: '2026-11-30', then });
  expect(level).toMatchObject({ input: 2, cacheRead: 0.2, cacheWrite: 2 });
  expect(levelOn(level!, '2026-11-30').input).toBe(2);
  const next = { input: 4, output: 16, cacheRead: 0.4, cacheWrite: 4, on: '2026-12-01' };
  expect(levelOn(level!, '2026-12-01')).toMatchObject(next);
  expect(at({ until: '2026-11-30', then }, '2027-01-01')[0]).toMatchObject(next);
});

test('the props of a page are read at the prices of the reader’s day, and what is no price as it stands', () => {
  const then = { input: 4, output: 16 };
  const props = { locale: 'en', levels: at({ until: '2026-11-30', then }), seen: 3 };
  const read = (day: string) => JSON.parse(JSON.stringify(props), pricesAsOf(day)) as typeof props;
  expect(read('2026-11-30')).toEqual(props);
  expect(read('2026-12-01').levels[0]).toMatchObject({ input: 4, cacheWrite: 4, stale: true });
  expect(read('2026-12-01')).toMatchObject({ locale: 'en', seen: 3 });
});
