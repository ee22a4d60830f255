import { fc, forAll, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { bm25 } from '~/lib/retrieval/bm25';
import type { Hit } from '~/lib/retrieval/scoring';
import { openCorpus as open, search } from '~/lib/retrieval/search';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';
import { METHODS, PARTNERS, type Dense, type Method } from '~/lib/retrieval/methods';
import { segment } from '~/lib/text/segment';
import { EMBEDDERS } from './embedders';
import { sumOfParts } from './parts';

const openCorpus = (chunks: string[], dimensions?: number) => open(chunks, EMBEDDERS, dimensions);

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'mill', '检索', '索引');
const chunksOf = fc.array(
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
  { maxLength: 12 },
);
const queryOf = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

function slowBm25(chunks: string[], query: string, k1: number, b: number): number[] {
  const tokens = chunks.map(segment);
  const average = tokens.reduce((sum, { length }) => sum + length, 0) / chunks.length;
  return tokens.map((chunk) =>
    [...new Set(segment(query))].reduce((sum, t) => {
      const df = tokens.filter((other) => other.includes(t)).length;
      const tf = chunk.filter((other) => other === t).length;
      if (tf === 0) return sum;
      const idf = Math.log(1 + (chunks.length - df + 0.5) / (df + 0.5));
      return sum + (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * chunk.length) / average));
    }, 0),
  );
}

function slowTfidf(chunks: string[], query: string): number[] {
  const tokens = chunks.map(segment);
  const idf = (t: string) =>
    Math.log((1 + chunks.length) / (1 + tokens.filter((c) => c.includes(t)).length)) + 1;
  const vocabulary = [...new Set(tokens.flat())];
  const vector = (words: string[]) =>
    vocabulary.map((t) => idf(t) * words.filter((other) => other === t).length);
  const asked = vector([...new Set(segment(query))]);
  const length = (v: number[]) => Math.hypot(...v);
  return tokens.map((chunk) => {
    const v = vector(chunk);
    const product = v.reduce((sum, x, i) => sum + x * asked[i]!, 0);
    return product === 0 ? 0 : product / (length(v) * length(asked));
  });
}

function expectScores(hits: Hit[], scores: number[]): void {
  expect(hits.map(({ chunk }) => chunk).sort((a, b) => a - b)).toEqual(
    [...scores.keys()].filter((chunk) => scores[chunk]! > 0),
  );
  for (const { chunk, score } of hits) expect(score).toBeCloseTo(scores[chunk]!, 9);
}

describe('search', () => {
  test('scores by the BM25 formula', () => {
    forAll(
      chunksOf,
      queryOf,
      fc.constantFrom(0, 1.2, 3),
      fc.constantFrom(0, 0.75, 1),
      (chunks, query, k1, b) => {
        const index = buildIndex(chunks);
        const { scores } = bm25(index, queryTerms(index, query), { k1, b });
        slowBm25(chunks, query, k1, b).forEach((score, at) =>
          expect(scores[at]).toBeCloseTo(score, 9),
        );
      },
    );
  });

  test('scores by the TF-IDF formula', () => {
    forAll(chunksOf, queryOf, (chunks, query) => {
      const hits = search(openCorpus(chunks), query, { method: 'tfidf', k: 99 });
      expectScores(hits, slowTfidf(chunks, query));
    });
  });

  test.each(PARTNERS)('fuses ranks of BM25 and %s by the formula', (partner) => {
    forAll(chunksOf, queryOf, (chunks, query) => {
      const corpus = openCorpus(chunks, 3);
      const scores = chunks.map(() => 0);
      for (const method of ['bm25', partner] as const) {
        search(corpus, query, { method, k: 99 }).forEach(
          ({ chunk }, place) => (scores[chunk]! += 1 / (60 + place + 1)),
        );
      }
      expectScores(search(corpus, query, { method: 'rrf', partner, k: 99 }), scores);
    });
  });

  const settings = fc.record({
    method: fc.constantFrom<Method>(...METHODS),
    k: fc.integer({ min: 0, max: 15 }),
    variety: fc.constantFrom(0, 0, 0.3, 1),
    partner: fc.constantFrom<Dense>(...PARTNERS),
  });

  test('finds nothing in a text without words, by any method', () => {
    for (const method of METHODS)
      for (const partner of PARTNERS)
        for (const k of [0, 1]) {
          const hits = search(openCorpus(['…']), 'a', { method, partner, k });
          expect(hits).toEqual([]);
        }
  });

  test('returns the first k of all hits in order, with ties in text order', () => {
    forAllOf(300, chunksOf, queryOf, settings, (chunks, query, options) => {
      const corpus = openCorpus(chunks);
      const all = search(corpus, query, { ...options, k: chunks.length });
      expect(search(corpus, query, options)).toEqual(all.slice(0, options.k));
      all.slice(1).forEach((hit, place) => {
        const before = all[place]!;
        expect(before.score).toBeGreaterThanOrEqual(hit.score);
        if (before.score === hit.score) expect(before.chunk).toBeLessThan(hit.chunk);
      });
    });
  });

  test('explains every score by parts that add up to it', () => {
    forAllOf(300, chunksOf, queryOf, settings, (chunks, query, options) => {
      for (const { score, parts } of search(openCorpus(chunks), query, options)) {
        expect(Math.abs(sumOfParts(parts) - score)).toBeLessThan(1e-9);
      }
    });
  });

  test('leaves out excluded chunks before ranking', () => {
    forAll(chunksOf, queryOf, settings, (chunks, query, options) => {
      const corpus = openCorpus(chunks);
      const allowed = (chunk: number) => chunk % 2 === 0;
      const hits = search(corpus, query, { ...options, allowed });
      expect(hits.every(({ chunk }) => allowed(chunk))).toBe(true);
      if (options.method === 'rrf' || options.variety > 0) return;
      const all = search(corpus, query, { ...options, k: chunks.length });
      expect(hits).toEqual(all.filter(({ chunk }) => allowed(chunk)).slice(0, options.k));
    });
  });

  test.each(METHODS)('finds nothing by %s in an empty or unknown text', (method) => {
    const corpus = openCorpus(['the mill by the river', '', '🙂']);
    const unknown = method === 'encoder' || method === 'late' ? [] : ['xyzzy'];
    for (const query of ['', ' \n', '🙂', '\u202e', '。！', ...unknown]) {
      expect(search(corpus, query, { method })).toEqual([]);
    }
    expect(search(openCorpus([]), 'mill', { method })).toEqual([]);
    expect(search(corpus, 'mill', { method, k: 0 })).toEqual([]);
  });

  test.each(METHODS)('answers a query of the most common words by %s', (method) => {
    const corpus = openCorpus(['the mill', 'the river', 'the the boat']);
    expect(search(corpus, 'the', { method })).toHaveLength(3);
  });

  test('accepts a k larger than the number of chunks', () => {
    expect(search(openCorpus(['a', 'b', 'a b']), 'a', { k: 1_000 })).toHaveLength(2);
  });
});

describe('search with the variety setting', () => {
  const corpus = openCorpus(['mill fire night', 'mill fire night', 'mill wheel', 'river boat']);

  test('ranks a different chunk before a duplicate of the first', () => {
    const chunks = (variety: number) =>
      search(corpus, 'mill fire', { variety }).map(({ chunk }) => chunk);
    expect(chunks(0)).toEqual([0, 1, 2]);
    expect(chunks(0.5)).toEqual([0, 2, 1]);
  });

  test('names the hit that a chunk repeats', () => {
    const double = search(corpus, 'mill fire', { variety: 0.5 }).at(-1)!;
    expect(double.parts).toMatchObject([
      { kind: 'relevance', value: 0.5 },
      { kind: 'redundancy', nearest: 0, similarity: expect.closeTo(1, 12) },
    ]);
    expect(double.score).toBeCloseTo(0, 12);
  });
});
