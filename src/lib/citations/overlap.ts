import { segment } from '~/lib/text/segment';

export type Overlap = ReturnType<typeof overlapWith>;

/**
 * The share of a sentence's words that occur in the passages it cites. Words are tokens of
 * `segment`: lower case, Chinese in pairs of characters; each counts once. There is no list of stop
 * words, so "the" counts like "crowns". Order, negation and who does what to whom are ignored;
 * those are the errors this check misses. The share is 0 if the sentence has no token or no passage.
 *
 *     "The ferry is free." against "No ferry is free."   → ferry, is, free of 4: 0.75
 */
export function overlapWith(
  sentence: string,
  passages: readonly string[],
): { tokens: string[]; missing: string[]; share: number } {
  const known = new Set(passages.flatMap(segment));
  const tokens = [...new Set(segment(sentence))];
  const missing = tokens.filter((token) => !known.has(token));
  const share = tokens.length === 0 ? 0 : (tokens.length - missing.length) / tokens.length;
  return { tokens, missing, share };
}
