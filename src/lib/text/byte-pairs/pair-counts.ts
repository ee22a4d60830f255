import { pairKey, pairOf, type Merge } from './merge';

/** A piece of the text as tokens, and its number of occurrences. */
interface Word {
  tokens: number[];
  times: number;
}

interface Commonest {
  pair: Merge;
  count: number;
}

/**
 * Counts of the pairs of neighbours in a text, kept up to date while pairs are joined: only the surroundings of a
 * joined pair are counted again.
 */
interface PairCounts {
  /**
   * The most frequent pair; among equals the one whose tokens have the lower numbers, comparing the left token first.
   * Overlapping pairs are counted: `aaa` contains the pair `aa` twice.
   */
  commonest(): Commonest | undefined;
  /** Joins all occurrences of a pair, from left to right in each piece. */
  join(pair: Merge, made: number): void;
}

/** @param words pieces as bytes, each with its number of occurrences */
export function pairCounts(words: Word[]): PairCounts {
  const numbers = new Map<number, number>();
  const keys: number[] = [];
  const counts: number[] = [];
  /** Words that have contained a pair at some time. */
  const holders: Set<number>[] = [];

  const numberOf = (left: number, right: number): number => {
    const key = pairKey(left, right);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    counts.push(0);
    holders.push(new Set());
    return keys.push(key) - 1;
  };
  const change = (left: number | undefined, right: number | undefined, by: number, at: number) => {
    if (left === undefined || right === undefined) return;
    const number = numberOf(left, right);
    counts[number]! += by;
    if (by > 0) holders[number]!.add(at);
  };
  words.forEach(({ tokens, times }, at) => {
    for (let i = 1; i < tokens.length; i++) change(tokens[i - 1], tokens[i], times, at);
  });

  const joinIn = (at: number, [left, right]: Merge, made: number): void => {
    const { tokens, times } = words[at]!;
    const out: number[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token !== left || tokens[i + 1] !== right) {
        out.push(token);
        continue;
      }
      const [before, after] = [out.at(-1), tokens[i + 2]];
      change(left, right, -times, at);
      change(before, left, -times, at);
      change(before, made, times, at);
      change(right, after, -times, at);
      change(made, after, times, at);
      out.push(made);
      i++;
    }
    words[at]!.tokens = out;
  };

  return {
    commonest() {
      let best = 0;
      for (let i = 1; i < keys.length; i++)
        if (counts[i]! > counts[best]! || (counts[i] === counts[best] && keys[i]! < keys[best]!))
          best = i;
      return keys.length > 0 ? { pair: pairOf(keys[best]!), count: counts[best]! } : undefined;
    },
    join(pair, made) {
      const number = numberOf(...pair);
      for (const at of holders[number]!) joinIn(at, pair, made);
      holders[number]!.clear();
    },
  };
}
