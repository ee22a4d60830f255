import { describe, expect, test } from 'vitest';
import { bm25 } from '~/lib/retrieval/bm25';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';

// N = 3 chunks of 4, 2 and 3 tokens, so avgdl = 3.
const chunks = ['mill river mill wheel', 'river boat', 'baker bread oven'];
const index = buildIndex(chunks);
const score = (query: string, k1 = 1.2, b = 0.75) =>
  bm25(index, queryTerms(index, query), { k1, b });

describe('bm25', () => {
  test('agrees with an example worked by hand', () => {
    // mill:  df 1, idf = ln(1 + (3 − 1 + 0.5) / (1 + 0.5)) = ln 2.6667 = 0.980829
    // river: df 2, idf = ln(1 + (3 − 2 + 0.5) / (2 + 0.5)) = ln 1.6    = 0.470004
    // chunk 0, dl 4: k1 (1 − b + b · 4/3) = 1.2 · 1.25 = 1.5
    //   mill  tf 2: 0.980829 · 2 · 2.2 / (2 + 1.5) = 1.233042
    //   river tf 1: 0.470004 · 1 · 2.2 / (1 + 1.5) = 0.413603
    // chunk 1, dl 2: 1.2 · (0.25 + 0.75 · 2/3) = 0.9
    //   river tf 1: 0.470004 · 1 · 2.2 / (1 + 0.9) = 0.544215
    const { scores, explain } = score('mill river');
    expect(scores[0]).toBeCloseTo(1.646646, 5);
    expect(scores[1]).toBeCloseTo(0.544215, 5);
    expect(scores[2]).toBe(0);
    expect(explain(0)).toEqual([
      {
        kind: 'term',
        term: 'mill',
        tf: 2,
        df: 1,
        idf: expect.closeTo(0.980829, 5),
        value: expect.closeTo(1.233042, 5),
      },
      {
        kind: 'term',
        term: 'river',
        tf: 1,
        df: 2,
        idf: expect.closeTo(0.470004, 5),
        value: expect.closeTo(0.413603, 5),
      },
    ]);
    expect(explain(2)).toEqual([]);
  });

  test('counts a repeated query token once', () => {
    expect(score('mill mill MILL').scores).toEqual(score('mill').scores);
  });

  test('counts a term once when k1 is 0, and ignores lengths when b is 0', () => {
    expect(score('mill', 0).scores[0]).toBeCloseTo(Math.log(8 / 3), 12);
    const { scores } = score('river', 1.2, 0);
    expect(scores[0]).toBe(scores[1]);
  });
});
