import { describe, expect, test } from 'vitest';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';
import { tfidf } from '~/lib/retrieval/tfidf';

const index = buildIndex(['mill river', 'river river', 'bread']);
const score = (query: string) => tfidf(index, queryTerms(index, query));

describe('tfidf', () => {
  test('agrees with an example worked by hand', () => {
    // idf of mill (df 1) = ln(4/2) + 1 = 1.693147, of river (df 2) = ln(4/3) + 1 = 1.287682
    // chunk 0 = (1.693147, 1.287682), length 2.127176; chunk 1 points along river alone
    // query mill: cosine with chunk 0 = 1.693147 / 2.127176 = 0.795961
    expect(score('mill').scores[0]).toBeCloseTo(0.795961, 5);
    expect(score('river').scores[0]).toBeCloseTo(0.605349, 5);
    expect(score('river').scores[1]).toBeCloseTo(1, 12);
  });

  test('is 1 for a chunk that equals the query', () => {
    expect(score('river mill').scores[0]).toBeCloseTo(1, 12);
  });
});
