import { describe, expect, test } from 'vitest';
import { nearest } from '~/components/site/search/meaning/corpus';

const about = (url: string, ...vector: number[]) => ({
  document: { id: url, kind: 'term' as const, url, title: url, names: [], text: '', asked: [] },
  vector: Float32Array.from(vector),
});

describe('nearest', () => {
  test('sorts documents by the cosine of their nearest text', () => {
    const corpus = [about('/a', 0, 1), about('/b', 0.6, 0.8), about('/a', 1, 0)];
    const found = nearest(corpus, Float32Array.of(1, 0));
    expect(found.map(({ document }) => document.url)).toEqual(['/a', '/b']);
    expect(found[0]!.cosine).toBe(1);
    expect(found[1]!.cosine).toBeCloseTo(0.6);
  });

  test('returns eight results at most, and none from an empty corpus', () => {
    const many = Array.from({ length: 20 }, (_, at) => about(`/${at}`, 1, 0));
    expect(nearest(many, Float32Array.of(1, 0))).toHaveLength(8);
    expect(nearest([], Float32Array.of(1, 0))).toEqual([]);
  });
});
