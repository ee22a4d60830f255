import { describe, expect, test } from 'vitest';
import { lateInteraction, matchesOf, meanCosine, POOL } from '~/lib/retrieval/late';
import { openCorpus, search } from '~/lib/retrieval/search';
import { sumOfParts } from './parts';
import { openStore } from '~/lib/retrieval/stored-embedder';
import { ofRows } from '~/lib/embedding/vectors';
import { EMBEDDERS, embedderBy } from './embedders';

const rows = (...values: number[][]) => ofRows(values.map((row) => Float32Array.from(row)));

describe('each token of the question takes the most similar token of the passage', () => {
  test('as worked out by hand', () => {
    const question = rows([1, 0], [0, 1]);
    const passage = rows([0.6, 0.8], [1, 0]);
    const matches = matchesOf(question, passage);
    expect(matches.map(({ token }) => token)).toEqual([1, 0]);
    expect(meanCosine(matches)).toBeCloseTo((1 + 0.8) / 2, 6);
  });

  test('the order of a passage’s words is nothing to it, and a passage without tokens scores nothing', () => {
    const question = rows([1, 0], [0, 1]);
    const one = rows([1, 0], [0, 1]);
    const other = rows([0, 1], [1, 0]);
    expect(meanCosine(matchesOf(question, one))).toBe(meanCosine(matchesOf(question, other)));
    expect(meanCosine(matchesOf(question, rows()))).toBe(0);
  });
});

describe('a search sorted again', () => {
  const texts = ['the ferry leaves at noon', 'fog', 'noon is bright', 'a ferry in fog'];

  test('a passage with all words of the question is first, with a score of 1', () => {
    const [first] = search(openCorpus(texts, EMBEDDERS), 'ferry at noon', { method: 'late', k: 3 });
    expect(first!.chunk).toBe(0);
    expect(first!.score).toBeCloseTo(1, 5);
  });

  test('the parts add up to the score, each named by its word and the place that it met', () => {
    const hits = search(openCorpus(texts, EMBEDDERS), 'ferry, noon?', { method: 'late' });
    for (const { score, parts } of hits) expect(sumOfParts(parts)).toBeCloseTo(score, 6);
    expect(hits[0]!.parts).toMatchObject([
      { kind: 'match', term: 'ferry', met: [{ start: 4, end: 9 }] },
      { kind: 'match', term: 'noon', met: [{ start: 20, end: 24 }] },
    ]);
  });

  test('the pieces of one word are one part, and what is part of no word stands for itself', () => {
    const vectors = rows([1, 0], [0, 1], [1, 0]);
    const places = [
      { start: 0, end: 3 },
      { start: 3, end: 6 },
      { start: 6, end: 7 },
    ];
    const question = { vectors, places };
    const tokens = { query: 'refund?', question, passage: () => question };
    const { explain } = lateInteraction(Float64Array.of(0.5), tokens);
    expect(explain(0)).toMatchObject([
      { term: 'refund', value: 2 / 3, met: [places[0], places[1]] },
      { term: '?', value: 1 / 3 },
    ]);
  });

  test('only the first twenty that may be read are sorted', () => {
    const before = Float64Array.from({ length: 50 }, (_, at) => 1 - at / 100);
    const one = { vectors: rows([1, 0]), places: [{ start: 0, end: 1 }] };
    const tokens = { query: 'a', question: one, passage: () => one };
    const { scores } = lateInteraction(before, tokens, (chunk) => chunk >= 3);
    const found = [...scores.keys()].filter((chunk) => scores[chunk]! > 0);
    expect(found).toEqual(Array.from({ length: POOL }, (_, at) => at + 3));
  });
});

test('stored tokens are those of the texts asked for last, and the others are named as lacking', () => {
  const tokens = (text: string) => embedderBy(4).tokens('passage', text);
  const store = openStore();
  const texts = Array.from({ length: 201 }, (_, at) => `text ${at}`);
  store.putTokens('passage', texts.slice(0, 200), texts.slice(0, 200).map(tokens));
  expect(store.tokens('passage', texts[0]!).places).toHaveLength(2);
  store.putTokens('passage', texts.slice(200), texts.slice(200).map(tokens));
  expect(store.lackingTokens('passage', texts)).toEqual([texts[1]]);
  expect(store.lackingTokens('query', [texts[0]!, texts[0]!])).toEqual([texts[0]]);
  expect(() => store.tokens('passage', texts[1]!)).toThrow('no-encoder');
});
