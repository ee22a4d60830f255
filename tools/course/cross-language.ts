import { countTokens, type TokenCounts } from '~/lib/embedding/token-counts';
import { chooseTokens, weighted, type TextPair } from './pairs';
import type { Vectors } from '~/lib/embedding/vectors';
import { agreeing, viewOf } from './views';

export type { TextPair } from './pairs';

/** A vector and a weight for each token of two languages. */
export interface WordVectors {
  tokens: string[];
  /** [tokens × dimensions] */
  vectors: Vectors;
  /** Inverse document frequencies, [tokens]. */
  weights: Float32Array;
}

interface FitOptions {
  /** Length of the vectors; fewer dimensions are returned if the texts do not have as many. */
  dimensions: number;
  /** Least number of pairs that a token must occur in, 1 or more. */
  leastCount: number;
  mostTokens: number;
}

/** Each language is first described by this many times the requested dimensions … */
const OWN = 10;
/** … but by at most one for every three pairs: more would fit each pair exactly. */
const PAIRS_FOR_ONE = 3;

/**
 * Word vectors of two languages in one space, learned only from the same texts in both. A text is the sum of its
 * tokens' vectors, each times weight and 1 + ln tf; a text and its translation end up near each other, and so do words
 * with similar use.
 *
 * Each language is analysed by itself (latent semantic analysis: the strongest directions of the weighted counts); then
 * the two sets of directions are rotated so that the two sides of each pair agree (canonical correlation; Vinokourov,
 * Shawe-Taylor & Cristianini 2002). The older method, which joins both languages of a text into one document (Dumais,
 * Letsche, Littman & Landauer 1997), found fewer translations when we tried both. A token that occurs in both
 * languages, such as LoRA, gets the mean of its two vectors.
 *
 * @throws a sentence if there are no pairs, or no token occurs in enough of them.
 */
export function fitCrossLanguage(
  pairs: readonly TextPair[],
  tokenize: (text: string) => string[],
  { dimensions, ...choice }: FitOptions,
): WordVectors {
  const texts = pairs.map(({ en, zh }) => [countTokens(tokenize(en)), countTokens(tokenize(zh))]);
  const { tokens, weights } = chooseTokens(texts, choice);
  if (tokens.length === 0)
    throw new Error(
      `No token stands in ${choice.leastCount} of the ${pairs.length} pairs of texts. Give more pairs, or a smaller least count.`,
    );
  const own = Math.max(
    dimensions,
    Math.min(OWN * dimensions, Math.floor(pairs.length / PAIRS_FOR_ONE)),
  );
  const [en, zh] = [0, 1].map((side) => texts.map((pair) => pair[side]!));
  const shared = agreeing(
    viewOf(weighted(en!, tokens, weights), own),
    viewOf(weighted(zh!, tokens, weights), own),
    dimensions,
  );
  const values = merged(shared, share(en!, zh!, tokens));
  return {
    tokens,
    weights,
    vectors: { count: tokens.length, width: shared.dimensions, values },
  };
}

/** The share of a token that belongs to the first language, by the number of texts it occurs in there. */
function share(
  one: readonly TokenCounts[],
  other: readonly TokenCounts[],
  tokens: readonly string[],
): number[] {
  const textsWith = (texts: readonly TokenCounts[]) => {
    const count = new Map<string, number>();
    for (const text of texts)
      for (const token of text.keys()) count.set(token, (count.get(token) ?? 0) + 1);
    return (token: string) => count.get(token) ?? 0;
  };
  const [first, second] = [textsWith(one), textsWith(other)];
  return tokens.map((token) => first(token) / (first(token) + second(token)));
}

function merged(
  { dimensions, one, other }: ReturnType<typeof agreeing>,
  shares: readonly number[],
): Float32Array {
  return Float32Array.from(one, (value, at) => {
    const first = shares[Math.floor(at / dimensions)]!;
    return first * value + (1 - first) * other[at]!;
  });
}
