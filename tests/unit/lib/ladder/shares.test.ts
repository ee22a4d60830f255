import { expect, test } from 'vitest';
import { counted, type Row } from '~/lib/ladder/rows';
import { withShares } from '~/lib/ladder/shares';

const row = (road: Row['road'], right: number, more: Partial<Row> = {}): Row => ({
  ...{ task: 'facts', road, size: '135m', language: 'en', seeds: 1 },
  ...counted(right, 120),
  ...more,
});
const rows = [
  row('lora', 12, { size: 'tiny' }),
  row('lora', 108),
  row('minilm-4', 54),
  row('minilm-4', 6, { variant: 'best-last' }),
];
const percent = (share: number) => `${100 * share}%`;

test('a slot becomes the share at 135 million weights', () => {
  expect(withShares('{facts/lora} and {facts/minilm-4}', rows, percent)).toBe('90% and 45%');
});

test('a variant is named after its road', () => {
  expect(withShares('{facts/minilm-4/best-last}', rows, percent)).toBe('5%');
});

test('a slot without a row is refused, with the file that holds the rows', () => {
  expect(() => withShares('{facts/full}', rows, percent)).toThrow(
    'no row {facts/full} at 135 million weights. Name a task and a road of content/runs/ladder',
  );
});
