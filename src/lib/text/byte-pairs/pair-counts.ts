import { pairKey, pairOf, type Merge } from './merge';

interface Pair {
  key: number;
  count: number;
  /** Words that have contained it at some time. */
  holders: Set<number>;
}

/**
 * Counts of the pairs of neighbours in a text, kept up to date while pairs are joined: only the surroundings of a
 * joined pair are counted again.
 *
 * @param words pieces as tokens, each with its number of occurrences
 */
export function pairCounts(words: { tokens: number[]; times: number }[]): {
  commonest(): { pair: Merge; count: number } | undefined;
  join(pair: Merge, made: number): void;
} {
  const byKey = new Map<number, Pair>();
  const pairs: Pair[] = [];

  const change = (left: number | undefined, right: number | undefined, by: number, at: number) => {
    if (left === undefined || right === undefined) return;
    const key = pairKey(left, right);
    let pair = byKey.get(key);
    if (!pair) {
      pair = { key, count: 0, holders: new Set() };
      byKey.set(key, pair);
      pairs.push(pair);
    }
    pair.count += by;
    if (by > 0) pair.holders.add(at);
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
      const before = out.at(-1);
      const after = tokens[i + 2];
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
    /**
     * The most frequent pair; among equals the one whose tokens have the lower numbers, comparing the left token first.
     * Overlapping pairs are counted: `aaa` contains the pair `aa` twice.
     */
    commonest(): { pair: Merge; count: number } | undefined {
      let [best] = pairs;
      for (const one of pairs)
        if (one.count > best!.count || (one.count === best!.count && one.key < best!.key))
          best = one;
      return best && { pair: pairOf(best.key), count: best.count };
    },
    /** Joins all occurrences of a pair, from left to right in each piece. */
    join(pair: Merge, made: number): void {
      const { holders } = byKey.get(pairKey(...pair))!;
      for (const at of holders) joinIn(at, pair, made);
      holders.clear();
    },
  };
}
