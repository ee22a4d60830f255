import { describe, expect, test } from 'vitest';
import { nearestPages } from '~/lib/word-table/rank';
import { embedText, tableOf } from '~/lib/word-table/table';
import { rowsOfText } from '~/lib/word-table/table';

const TABLE = tableOf(['study', 'chat', 'bots', 'tune', 'organization'], {
  count: 5,
  width: 2,
  values: Float32Array.of(3, 0, 0, 1, 0, 1, 3, 4, 1, 0),
});

test.each([
  ['Study, tune!', [0, 3]],
  ['studies', [0]],
  ['tuning', [3]],
  ['tuned', [3]],
  ['chatbots', [1, 2]],
  ['organisation', [4]],
  ['banana 微调', []],
])('rowsOfText for %s gives %j', (text, rows) => {
  expect(rowsOfText(text, TABLE.rows)).toEqual(rows);
});

describe('the vector of a text', () => {
  test('is the normalised sum of the rows of its words', () => {
    const vector = embedText('study and tune', TABLE); // (3, 0) + (3, 4)
    expect([...vector]).toEqual([6, 4].map((value) => Math.fround(value / Math.hypot(6, 4))));
  });

  test('is zeros if the table has none of its words', () => {
    expect([...embedText('banana', TABLE)]).toEqual([0, 0]);
  });
});

test('the nearest pages are sorted by the best of their texts, without those that have nothing in common', () => {
  const text = (page: string, vector: number[], factor = 1) => ({
    page,
    vector: Float32Array.from(vector),
    factor,
  });
  const texts = [
    text('a', [0, 1]),
    text('a', [0.6, 0.8], 0.5),
    text('b', [0.8, 0.6]),
    text('c', [-1, 0]),
  ];
  const near = nearestPages(Float32Array.of(1, 0), texts, 5);
  expect(near.map(({ page, cosine }) => [page, cosine.toFixed(2)])).toEqual([
    ['b', '0.80'],
    ['a', '0.30'],
  ]);
  expect(nearestPages(Float32Array.of(1, 0), texts, 1)).toHaveLength(1);
});
