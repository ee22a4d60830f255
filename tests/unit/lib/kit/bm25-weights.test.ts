import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { shortestFloat32, STANDARD_BM25, wordsOf } from '~/lib/kit/bm25-weights';
import { bm25 } from '~/lib/retrieval/bm25';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';
import { luceneIdf } from '~/lib/retrieval/weighting';
import { sample } from '../../kit/sample';

/** Floats that have all their 24 bits: none closer to 0 than 2^-126. */
const NORMAL = fc
  .float({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => value === 0 || Math.abs(value) >= 2 ** -126);

describe('shortestFloat32', () => {
  test.each([
    [Math.fround(0.1), 0.1],
    [Math.fround(1 / 3), 0.33333334],
    [16_777_216, 16_777_216],
    [Math.fround(3.4028235e38), 3.4028235e38],
    [0, 0],
  ])('writes %d as %d', (value, short) => {
    expect(shortestFloat32(value)).toBe(short);
  });

  test('is read back as the same float, and is as short as possible', () => {
    forAll(NORMAL, (value) => {
      const short = shortestFloat32(value);
      expect(Math.fround(short) === value).toBe(true);
      const digits = short.toExponential().replace(/e.*|[^0-9]/g, '').length;
      if (digits > 6) {
        expect(Math.fround(Number(value.toPrecision(digits - 1)))).not.toBe(value);
      }
    });
  });
});

describe('wordsOf', () => {
  test.each(['en', 'zh'] as const)(
    'times the idf add up to the BM25 score of a %s text',
    (language) => {
      const { chunks, query } = sample(language);
      const texts = chunks.map(({ text }) => text);
      const words = wordsOf(texts, query.text);
      const index = buildIndex(texts);
      const terms = queryTerms(index, query.text);
      const { scores } = bm25(index, terms, STANDARD_BM25);
      words.chunks.forEach(({ indices, values }, chunk) => {
        const score = terms.reduce((sum, { number, df }) => {
          const at = indices.indexOf(number);
          return sum + (at < 0 ? 0 : values[at]! * luceneIdf(texts.length, df));
        }, 0);
        expect(score).toBeCloseTo(scores[chunk]!, 5);
      });
    },
  );

  test('includes each known term of the question once, and no other', () => {
    const { query } = wordsOf(['one two', 'two three'], 'two two four three');
    expect(query).toEqual({ indices: [1, 2], values: [1, 1] });
  });

  test('leaves a chunk without tokens empty', () => {
    const { chunks } = wordsOf(['…', 'one'], 'one');
    expect(chunks[0]).toEqual({ indices: [], values: [] });
  });
});
