import { describe, expect, test } from 'vitest';
import type { Method } from '~/lib/retrieval/methods';
import { rankedChunks, rankedPassages } from '~/demos/retriever/core/ranked';
import { inLanguage } from '~/lib/handbook/handbook';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { handbookLibrary } from '~/demos/retriever/core/shelf';
import { readHandbook } from './read';

const bilingual = readHandbook();

/** Ids of the questions whose passage is among the first four, whole texts with their titles. */
function found(locale: 'en' | 'zh', method: Method): Set<string> {
  const handbook = inLanguage(bilingual, locale);
  const settings = { ...RETRIEVER_DEFAULTS, chunking: 'heading' as const, method, dimensions: 24 };
  const library = handbookLibrary(handbook, settings);
  const hits = handbook.questions.filter((question) =>
    rankedPassages(library, rankedChunks(library, question, settings))
      .slice(0, 4)
      .some((id) => question.gold.includes(id)),
  );
  return new Set(hits.map(({ id }) => id));
}

const more = (one: Set<string>, other: Set<string>) => one.difference(other).size;

describe('lessons R1 and R3 count correctly:', () => {
  const [bm25, lsa, rrf] = (['bm25', 'lsa', 'rrf'] as const).map((method) => found('zh', method));

  test('BM25 misses twelve questions in other words', () => {
    for (const locale of ['en', 'zh'] as const) {
      const hits = found(locale, 'bm25');
      const missed = bilingual.questions.filter(({ id, gold }) => gold.length > 0 && !hits.has(id));
      expect(missed).toHaveLength(12);
      expect(missed.every(({ shows }) => shows === 'different-words')).toBe(true);
    }
  });

  test('in Chinese LSA finds eight that BM25 misses, and misses none that it finds', () => {
    expect([more(lsa!, bm25!), more(bm25!, lsa!)]).toEqual([8, 0]);
  });

  test('in Chinese fusion finds four more than BM25 and loses four of LSA', () => {
    expect([more(rrf!, bm25!), more(bm25!, rrf!)]).toEqual([4, 0]);
    expect([more(lsa!, rrf!), more(rrf!, lsa!)]).toEqual([4, 0]);
  });
});
