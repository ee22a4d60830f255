import { describe, expect, test } from 'vitest';
import { MissingVectors } from '~/lib/retrieval/embedder';
import { openCorpus, search } from '~/lib/retrieval/search';
import { openStore } from '~/lib/retrieval/stored-embedder';
import { embedderBy } from './embedders';

const ROWS = { mill: [3, 4, 0, 0], boat: [0, 0, 2, 0], sea: [-3, -4, 0, 0] };

describe('ranking by external vectors', () => {
  const corpus = openCorpus(['mill', 'boat', 'sea', 'rope', 'mill boat'], {
    encoder: embedderBy(4, ROWS),
  });

  test('scores by cosine, as computed by hand, and drops negative scores', () => {
    const hits = search(corpus, 'mill', { method: 'encoder' });
    expect(hits.map(({ chunk }) => chunk)).toEqual([0, 4]);
    expect(hits[0]!.score).toBeCloseTo(1, 6);
    expect(hits[1]!.score).toBeCloseTo(5 / Math.sqrt(29), 6); // (3,4,0) · (3,4,2) / 5 √29
  });

  test('finds nothing for an unknown query', () => {
    expect(search(corpus, 'xyzzy', { method: 'encoder' })).toEqual([]);
    expect(search(corpus, '', { method: 'encoder' })).toEqual([]);
  });

  test('reports which vectors are missing, while other methods work', () => {
    const plain = openCorpus(['mill']);
    const method = 'encoder';
    expect(() => search(plain, 'mill', { method })).toThrow(MissingVectors);
    expect(() => search(plain, 'mill', { method: 'rrf', partner: method })).toThrow(MissingVectors);
    expect(search(plain, 'mill')).toHaveLength(1);
  });
});

describe('a store of external vectors', () => {
  const vectors = { count: 2, width: 2, values: Float32Array.of(1, 0, 0, 1) };

  test('separates passages from queries, and lists missing texts without duplicates', () => {
    const store = openStore();
    store.put('passage', ['a', 'b'], vectors);
    expect(store.missing('passage', ['a', 'c', 'c'])).toEqual(['c']);
    expect(store.missing('query', ['a'])).toEqual(['a']);
    expect([...store.embed(['b', 'a']).values]).toEqual([0, 1, 1, 0]);
  });

  test('ranks by them, with the cosine as one part', () => {
    const store = openStore();
    store.put('passage', ['a', 'b'], vectors);
    store.put('query', ['q', 'r'], vectors);
    const [hit, ...more] = search(openCorpus(['a', 'b'], { encoder: store }), 'r', {
      method: 'encoder',
    });
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ chunk: 1, score: 1, parts: [{ kind: 'cosine', value: 1 }] });
  });

  test('refuses a text that was never embedded', () => {
    const corpus = openCorpus(['a'], { encoder: openStore() });
    expect(() => search(corpus, 'a', { method: 'encoder' })).toThrow(MissingVectors);
  });
});
