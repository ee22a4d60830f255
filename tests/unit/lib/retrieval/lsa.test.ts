import { describe, expect, test } from 'vitest';
import { fitSpace, lsa, openFitting } from '~/lib/retrieval/lsa';
import { sumOfParts } from './parts';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';

// Two subjects; "car" and "automobile" never meet, but both meet "engine" and "road".
const chunks = [
  'car engine road',
  'automobile engine road',
  'car road wheel',
  'automobile wheel engine',
  'flour oven bread',
  'bread oven salt',
];
const index = buildIndex(chunks);
const score = (query: string, dimensions = 2) =>
  lsa(index, fitSpace(index, dimensions), queryTerms(index, query));

describe('lsa', () => {
  test('finds a chunk by a word that it does not contain', () => {
    const { scores } = score('automobile');
    expect(scores[2]).toBeGreaterThan(0.9);
    expect(scores[4]).toBe(0);
  });

  test('has parts that add up to the score', () => {
    const { scores, explain } = score('automobile wheel salt', 3);
    chunks.forEach((_, chunk) => {
      const sum = sumOfParts(explain(chunk));
      if (scores[chunk]! > 0) expect(Math.abs(sum - scores[chunk]!)).toBeLessThan(1e-12);
      else expect(sum).toBeLessThan(1e-6);
    });
  });

  test('is 1 for a chunk that equals the query', () => {
    expect(score('road engine car', 3).scores[0]).toBeCloseTo(1, 6);
  });

  test('is the TF-IDF cosine when no dimension is left out', () => {
    const all = fitSpace(index, 100);
    expect(all.chunks.width).toBe(6);
    expect(lsa(index, all, queryTerms(index, 'flour oven bread')).scores[4]).toBeCloseTo(1, 6);
  });

  test('is 0 for a query without a known word, and for texts without tokens', () => {
    expect([...score('xyz').scores]).toEqual([0, 0, 0, 0, 0, 0]);
    const blank = buildIndex(['', '🙂']);
    expect(fitSpace(blank, 4).chunks.width).toBe(0);
  });

  test('is 0 for a chunk without tokens', () => {
    const gap = buildIndex(['a b', '', 'b c']);
    const { scores } = lsa(gap, fitSpace(gap, 2), queryTerms(gap, 'b'));
    expect(scores).toHaveLength(3);
    expect(scores[1]).toBe(0);
  });
});

test('openFitting fits in slices, with the same result', () => {
  const stepper = openFitting(index, 2);
  while (stepper.advance(1)) expect(stepper.snapshot().result).toBeUndefined();
  expect(stepper.snapshot().result).toEqual(fitSpace(index, 2));
});
