import { expect, test } from 'vitest';
import { counted } from '~/lib/ladder/rows';
import { pooled } from '../../../../scripts/studies/ladder/pooled';
import { rowFor } from './row';

test('counted matches the Wilson interval of 81 of 263 in Newcombe 1998, table I', () => {
  expect(counted(81, 263)).toEqual({ right: 81, n: 263, low: 0.255, high: 0.366 });
});

test('pooled adds the counts of several draws', () => {
  const rows = [
    rowFor('facts', 'minilm-4', '135m', 30, { found: 110, read: 29 }),
    rowFor('facts', 'minilm-4', '135m', 42, { found: 118, read: 40 }),
  ];
  expect(pooled(rows)).toMatchObject({ right: 72, n: 240, seeds: 2, found: 228, read: 69 });
});

test('pooled refuses an empty list of rows', () => {
  expect(() => pooled([])).toThrow('Give one or more.');
});
