import { segment } from '~/lib/text/segment';

/** Sentences and passages as the checker by words sees them. */
export interface Overlap {
  /** The sentence's different tokens, in their order. */
  tokens: readonly string[];
  /** Those that stand in no cited passage. */
  missing: readonly string[];
  /** The share found, 0 … 1; 0 where the sentence has no token or no passage. */
  share: number;
}

/**
 * How many of a sentence's words stand in the passages it cites. Words are tokens of `segment`:
 * lower case, Chinese in pairs of characters; each counts once. No list of stop words is used, so
 * "the" counts like "crowns". Order, negation and who does what to whom are not looked at: that is
 * what the check misses.
 *
 *     "The ferry is free." against "No ferry is free."   → ferry, is, free of 4: 0.75
 */
export function overlapWith(sentence: string, passages: readonly string[]): Overlap {
  const known = new Set(passages.flatMap(segment));
  const tokens = [...new Set(segment(sentence))];
  const missing = tokens.filter((token) => !known.has(token));
  const share = tokens.length === 0 ? 0 : (tokens.length - missing.length) / tokens.length;
  return { tokens, missing, share };
}
