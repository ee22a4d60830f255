import { describe, expect, test } from 'vitest';
import { pText } from '~/demos/own/figures';
import { timeText } from '~/demos/own/search/said';
import { secondsFor, tellSpeed } from '~/demos/own/search/encoder-once';
import { againstOf, fittingIn, missingIn, tableOf } from '~/demos/own/search/table';
import type { Cell, Ranking } from '~/lib/own/cells';
import type { Words } from 'words:own-search';

const room = { k: 4, budget: 400 };
const cellOf = (ranking: Ranking, ranks: readonly number[], tokens = 90): Cell => ({
  cut: 'paragraph',
  ranking,
  passages: 50,
  placings: ranks.map((rank) => ({ tokens: Array(6).fill(tokens), rank, divided: false })),
});
const words = cellOf('words', [1, 2, 0, 9, 1, 7, 8, 6, 0]);
const both = cellOf('both', [1, 1, 1, 2, 1, 1, 3, 4, 0]);
const answers = [{ source: 'rules.pdf', start: 0, end: 4, words: 'free' }];
const questions = [
  ...Array.from({ length: 8 }, () => ({ query: 'dogs?', answers })),
  { query: 'cats?', answers: [] },
];

describe('a table of cells', () => {
  const table = tableOf([words, both], questions, room);

  test('counts what is found in what fits, of the questions that have an answer', () => {
    expect(table.at({ cut: 'paragraph', ranking: 'words' })).toMatchObject({
      right: 3,
      tokens: 360,
    });
    expect(table.at({ cut: 'paragraph', ranking: 'both' })).toMatchObject({ right: 8, high: 1 });
    expect(table.counted).toHaveLength(8);
  });

  test('compares the best with the default, and the default with the best', () => {
    const best = table.at({ cut: 'paragraph', ranking: 'both' })!;
    const standard = table.at({ cut: 'paragraph', ranking: 'words' })!;
    expect(againstOf(best, table)).toMatchObject({ other: standard, won: 5, lost: 0 });
    expect(againstOf(standard, table)).toMatchObject({ other: best, won: 0, lost: 5 });
  });

  test('leaves out a cell that was made for other questions, and compares none that does not fit', () => {
    expect(tableOf([words], questions.slice(1), room).filled).toEqual([]);
    const dear = tableOf([words, cellOf('lsa', [1, 1, 1, 1, 1, 1, 1, 1, 1], 500)], questions, room);
    expect(dear.standing!.others).toEqual([]);
    expect(fittingIn(dear.at({ cut: 'paragraph', ranking: 'lsa' })!, room)).toBe(0);
  });

  test('knows what is missing, cut by cut', () => {
    const missing = missingIn([words, both], ['words', 'both']);
    expect(missing).toHaveLength(6);
    expect(missing[0]).toEqual({ cut: 'heading', ranking: 'words' });
  });
});

test('the value of a test is never rounded to zero', () => {
  expect([0.0078125, 0.0703, 0.454, 1, 0.0004].map((p) => pText(p, 'en'))).toEqual([
    'p = 0.008',
    'p = 0.070',
    'p = 0.45',
    'p = 1.00',
    'p < 0.001',
  ]);
});

test('a run takes as long as its encoders read each cut once, by the speed of this device', () => {
  const at = { tokens: 15_000, partner: 'minilm', loaded: 'minilm' } as const;
  const spots = missingIn([], ['minilm', 'both']);
  tellSpeed('minilm', 15_000, 5);
  expect(secondsFor(spots, [], at)).toBeCloseTo(4 * 5 + 8 * 0.2, 9);
  const cell = cellOf('minilm', [1]);
  expect(secondsFor(missingIn([cell], ['minilm', 'both']), [cell], at)).toBeCloseTo(15 + 1.4, 9);
  tellSpeed('minilm', 10, 0.1); // too short to tell
  expect(secondsFor(spots, [], at)).toBeCloseTo(21.6, 9);
  const t = { seconds: '{n} s', minutes: '{n} min' } as Words;
  expect([3.2, 21.6, 250].map((s) => timeText(s, { t, locale: 'en' }))).toEqual([
    '4 s',
    '25 s',
    '5 min',
  ]);
});
