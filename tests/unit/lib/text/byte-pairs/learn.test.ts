import { fc, forAll } from '../../../../property';
import { describe, expect, test } from 'vitest';
import {
  learnBytePairs,
  openBytePairs,
  piecesOf,
  tokenText,
  vocabularyOf,
} from '~/lib/text/byte-pairs';
import { slowMerges } from './slow';

const made = (text: string, most: number) => {
  const { merges, counts } = learnBytePairs(text, most);
  const names = vocabularyOf(merges).slice(256).map(tokenText);
  return names.map((name, i) => `${name} ${counts[i]}`);
};

describe('learnBytePairs', () => {
  test('merges the textbook string as by hand: aa, ab, then the two together', () => {
    // aaabdaaabac: aa 4 (aaa holds it twice) → Zabd Zabac: Za, ab 2 each, ab has the lower numbers.
    expect(made('aaabdaaabac', 3)).toEqual(['aa 4', 'ab 2', 'aaab 2']);
  });

  test('merges low, lower, newest, widest as by hand', () => {
    const words = { ' low': 5, ' lower': 2, ' newest': 6, ' widest': 3 };
    const text = Object.entries(words).map(([word, times]) => word.repeat(times));
    expect(made(text.join(''), 9)).toEqual([
      'es 9',
      'est 9',
      ' l 7',
      'ow 7',
      ' low 7',
      ' n 6',
      'ew 6',
      ' new 6',
      ' newest 6',
    ]);
  });

  test('stops where no pair occurs twice', () => {
    expect(learnBytePairs('abc', 10)).toEqual({ merges: [], counts: [], ended: true });
    expect(learnBytePairs('', 10).merges).toEqual([]);
    expect(learnBytePairs('ab ab', 10).merges).toHaveLength(1);
  });

  test('learns the same in slices as at once', () => {
    const text = 'the tide turns the tiller, the tiller turns the tide; 潮水涨了，潮水退了';
    const stepper = openBytePairs(text);
    for (const n of [1, 2, 5, 100]) stepper.advance(n);
    expect(stepper.snapshot()).toEqual(learnBytePairs(text, 108));
  });

  test('starts with the same merges for a smaller limit', () => {
    const text = 'one boat, two boats, three boats: 一条船，两条船，三条船';
    const all = learnBytePairs(text, 100).merges;
    expect(learnBytePairs(text, 5).merges).toEqual(all.slice(0, 5));
  });

  test('agrees with recounting everything at each merge', () => {
    const alphabet = fc.constantFrom('a', 'b', 'ab', ' ', '船', '舟', '1', ',');
    forAll(fc.array(alphabet, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const { merges, counts } = learnBytePairs(text, 12);
      const bytes = vocabularyOf(merges).map((token) => token.join('.'));
      const slow = slowMerges(piecesOf(text), 12, Number);
      expect(merges.map((pair) => pair.map((token) => bytes[token]))).toEqual(slow.merges);
      expect(counts).toEqual(slow.counts);
    });
  });
});
