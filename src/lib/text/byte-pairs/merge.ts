/** Tokens 0 … 255 are the bytes; the first merge makes token 256, the next 257, and so on. */
export const BYTES = 256;

/** Two tokens that stand side by side and become one. */
export type Merge = readonly [left: number, right: number];

/** Tokens there can be at most, so that a pair of them is one exact number. */
const MOST_TOKENS = 2 ** 16;

/** A pair as one number; pairs compare as their numbers do. */
export const pairKey = (left: number, right: number): number => left * MOST_TOKENS + right;

/** The pair of a number. */
export const pairOf = (key: number): Merge => [Math.floor(key / MOST_TOKENS), key % MOST_TOKENS];

/**
 * Every occurrence of the pair, from left to right, becomes the token `made`: of 1 2 3 1 2 with the pair
 * 1 2 and token 4 is left 4 3 4.
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
