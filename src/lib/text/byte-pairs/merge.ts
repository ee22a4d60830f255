/** Tokens 0 … 255 are the bytes; the first merge makes token 256, the next 257, and so on. */
export const BYTES = 256;

export type Merge = readonly [left: number, right: number];

/** Most tokens, so that a pair of them fits exactly into one number. */
const MOST_TOKENS = 2 ** 16;

/** A pair as one number; the order of pairs is that of their numbers. */
export const pairKey = (left: number, right: number): number => left * MOST_TOKENS + right;

export const pairOf = (key: number): Merge => [Math.floor(key / MOST_TOKENS), key % MOST_TOKENS];

/**
 * Replaces every occurrence of the pair, from left to right, by the token `made`: 1 2 3 1 2 with the pair 1 2 and token
 * 4 becomes 4 3 4.
 */
export function joined(tokens: readonly number[], [left, right]: Merge, made: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const fits = tokens[at] === left && tokens[at + 1] === right;
    out.push(fits ? made : tokens[at]!);
    if (fits) at++;
  }
  return out;
}
