import { logarithm } from '../math/elementary';

/** The number of occurrences of each token in a text. */
export type TokenCounts = Map<string, number>;

export function countTokens(tokens: readonly string[]): TokenCounts {
  const counts: TokenCounts = new Map();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** The weight of repeated occurrences: 1 + ln tf, since the tenth adds less than the first. */
export const damped = (tf: number): number => 1 + logarithm(tf);
