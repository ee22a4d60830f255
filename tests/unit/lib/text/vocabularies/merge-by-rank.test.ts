import { fc, forAll } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { mergeByRank } from '~/lib/text/vocabularies/merge-by-rank';

const ranksOf = (...tokens: string[]) => new Map(tokens.map((token, rank) => [token, rank]));

/** The same, by looking at every pair before every join. */
function slowMerge(piece: string, ranks: ReadonlyMap<string, number>): number[] {
  let tokens = [...piece];
  if (ranks.has(piece)) tokens = [piece];
  for (;;) {
    const pairs = tokens.slice(1).map((right, at) => ranks.get(tokens[at]! + right) ?? Infinity);
    const least = Math.min(Infinity, ...pairs);
    if (least === Infinity) return tokens.map((token) => ranks.get(token)!);
    const at = pairs.indexOf(least);
    tokens.splice(at, 2, tokens[at]! + tokens[at + 1]!);
  }
}

describe('merging by rank', () => {
  test('joins the pair of the lowest rank first', () => {
    const ranks = ranksOf('a', 'b', 'c', 'bc', 'ab');
    expect(mergeByRank('abc', ranks)).toEqual([0, 3]);
  });

  test('keeps a piece that is a token as a whole', () => {
    expect(mergeByRank('abc', ranksOf('a', 'b', 'c', 'bc', 'ab', 'abc'))).toEqual([5]);
  });

  test('agrees with checking every pair before every merge', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const word = fc.string({ unit: letters, minLength: 2, maxLength: 5 });
    const piece = fc.string({ unit: letters, maxLength: 40 });
    forAll(fc.uniqueArray(word, { maxLength: 30 }), piece, (words, text) => {
      const ranks = ranksOf('a', 'b', 'c', ...words);
      expect(mergeByRank(text, ranks, 5)).toEqual(slowMerge(text, ranks));
    });
  });
});
