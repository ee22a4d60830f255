import { describe, expect, test } from 'vitest';
import { wordsOf } from '~/lib/real-scale/words';
import { bm25 } from '~/lib/retrieval/bm25';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';
import { luceneIdf } from '~/lib/retrieval/weighting';
import { sample } from './sample';

describe('wordsOf', () => {
  test.each(['en', 'zh'] as const)(
    'times the idf, added up, gives the BM25 of a %s text',
    (language) => {
      const { chunks, query } = sample(language);
      const texts = chunks.map(({ text }) => text);
      const settings = { k1: 0.9, b: 0.4 };
      const words = wordsOf(texts, query.text, settings);
      const index = buildIndex(texts);
      const terms = queryTerms(index, query.text);
      const { scores } = bm25(index, terms, settings);
      words.chunks.forEach(({ indices, values }, chunk) => {
        const score = terms.reduce((sum, { number, df }) => {
          const at = indices.indexOf(number);
          return sum + (at < 0 ? 0 : values[at]! * luceneIdf(texts.length, df));
        }, 0);
        expect(score).toBeCloseTo(scores[chunk]!, 5);
      });
    },
  );

  test('asks for each known term of the question once, and for no other', () => {
    const { query } = wordsOf(['one two', 'two three'], 'two two four three', { k1: 1.2, b: 0.75 });
    expect(query).toEqual({ indices: [1, 2], values: [1, 1] });
  });

  test('leaves a chunk without tokens empty', () => {
    const { chunks } = wordsOf(['…', 'one'], 'one', { k1: 1.2, b: 0.75 });
    expect(chunks[0]).toEqual({ indices: [], values: [] });
  });
});
