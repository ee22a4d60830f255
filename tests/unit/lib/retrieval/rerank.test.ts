import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MissingVectors } from '~/lib/retrieval/embedder';
import { sumOfParts } from '~/lib/retrieval/scoring';
import { openCorpus, rank, search } from '~/lib/retrieval/search';
import { embedderBy, EMBEDDERS } from './embedders';

// mill and wheel point the same way, boat at a right angle, ferry halfway between mill and boat
const ROWS = { mill: [1, 0], wheel: [2, 0], boat: [0, 1], ferry: [1, 1], sea: [-1, 0] };
const course = embedderBy(2, ROWS);
const CHUNKS = ['wheel boat', 'ferry sea', 'sea', 'rope'];
const RERANK = { method: 'tfidf', rerank: true } as const;

describe('rerank', () => {
  const corpus = openCorpus(['wheel boat x', 'ferry sea x', 'rope x'], { course });

  test('matches each query token with its best chunk token, as computed by hand', () => {
    const [first, second] = search(corpus, 'mill boat x', RERANK);
    // mill: wheel 1, boat: boat 1, x: x 1 → 1; mill: ferry √½, boat: ferry √½, x: 1
    expect(first!.score).toBeCloseTo(1, 6);
    expect(second!.score).toBeCloseTo((2 * Math.SQRT1_2 + 1) / 3, 6);
    expect(first!.parts).toMatchObject([
      {
        kind: 'match',
        term: 'mill',
        match: 'wheel',
        similarity: expect.closeTo(1, 6),
        weight: 1 / 3,
      },
      { kind: 'match', term: 'boat', match: 'boat' },
      { kind: 'match', term: 'x', match: 'x' },
    ]);
  });

  test('lets a token without a vector match only itself', () => {
    const hits = search(corpus, 'sea x', RERANK);
    const rope = hits.find(({ chunk }) => chunk === 2)!;
    expect(rope.parts).toMatchObject([
      { term: 'sea', match: '', value: 0 },
      { term: 'x', match: 'x', similarity: 1 },
    ]);
  });

  test('weights rare tokens more', () => {
    const weight = (token: string) => (token === 'boat' ? 3 : 1);
    const weighing = { ...course, tokens: { ...course.tokens, weight } };
    const [hit] = search(openCorpus(['boat x'], { course: weighing }), 'boat x', RERANK);
    expect(hit!.parts).toMatchObject([{ value: 0.75 }, { value: 0.25 }]);
  });

  test('reranks only the first hits, and counts its comparisons', () => {
    const all = rank(corpus, 'mill boat x', { ...RERANK, pool: 3 });
    expect(all.comparisons).toBe(3 * 3 + 3 * 3 + 3 * 2);
    const one = rank(corpus, 'mill boat x', { ...RERANK, pool: 1 });
    expect(one.hits).toHaveLength(1);
    expect(one.comparisons).toBe(9);
    expect(rank(corpus, 'mill', { method: 'tfidf' }).comparisons).toBe(0);
  });

  test('reports that token vectors are missing', () => {
    expect(() => search(openCorpus(CHUNKS), 'mill', RERANK)).toThrow(MissingVectors);
  });
});

describe('rerank, for any text', () => {
  const word = fc.constantFrom('mill', 'wheel', 'boat', '检索', '索引');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  test('keeps scores within 0 … 1, with parts that add up, and only hits of the method', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (chunks, query) => {
        const corpus = openCorpus(chunks, EMBEDDERS);
        const before = new Set(search(corpus, query, { k: 99 }).map(({ chunk }) => chunk));
        for (const { chunk, score, parts } of search(corpus, query, { k: 99, rerank: true })) {
          expect(before.has(chunk)).toBe(true);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
          expect(sumOfParts(parts)).toBeCloseTo(score, 12);
        }
      }),
    );
  });

  test('gives a chunk that contains every word of the query the highest possible score', () => {
    fc.assert(
      fc.property(text, (query) => {
        const [hit] = search(openCorpus([query], EMBEDDERS), query, { rerank: true });
        expect(hit!.score).toBeCloseTo(1, 6);
      }),
    );
  });
});
