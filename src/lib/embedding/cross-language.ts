import { seededRng } from '../math/rng';
import { chooseTokens, countTokens, weighted, type TextPair, type TokenCounts } from './pairs';
import type { Vectors } from './vectors';
import { agreeing, viewOf } from './views';

export type { TextPair } from './pairs';

/** A vector for each token of two languages, and what the token weighs in a text. */
export interface WordVectors {
  tokens: string[];
  /** [tokens × dimensions] */
  vectors: Vectors;
  /** Inverse document frequencies, [tokens]. */
  weights: Float32Array;
}

interface FitOptions {
  /** Of the vectors; fewer come out where the texts hold no more. */
  dimensions: number;
  seed: number;
  /** In how many pairs a token must stand, 1 or more. */
  leastCount: number;
  mostTokens: number;
}

/** Each language is first described by this many times the dimensions asked for … */
const OWN = 6;
/** … but by one for three pairs at most: more would learn each pair by heart. */
const PAIRS_FOR_ONE = 3;

/**
 * Word vectors of two languages in one space, learnt from nothing but the same texts in both. A text
 * is the sum of its tokens' vectors, each times weight and 1 + ln tf; a text and its translation
 * come to lie near each other, and so do words that are used alike.
 *
 * Each language is analysed by itself (latent semantic analysis: the strongest directions of the
 * weighted counts); then the two sets of directions are turned so that the two sides of each pair
 * agree (canonical correlation; Vinokourov, Shawe-Taylor & Cristianini 2002). The older way, both
 * languages of a text thrown into one document (Dumais, Letsche, Littman & Landauer 1997), found
 * fewer twins when we tried both. A token that stands in both languages, such as LoRA, gets the mean
 * of its two vectors.
 *
 * @throws a sentence if there are no pairs, or no token stands in enough of them.
 */
export function fitCrossLanguage(
  pairs: readonly TextPair[],
  tokenize: (text: string) => string[],
  { dimensions, seed, ...choice }: FitOptions,
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
  const rng = seededRng(seed);
  const [en, zh] = [0, 1].map((side) => texts.map((pair) => pair[side]!));
  const shared = agreeing(
    viewOf(weighted(en!, tokens, weights), own, rng),
    viewOf(weighted(zh!, tokens, weights), own, rng),
    dimensions,
  );
  const values = merged(shared, share(en!, zh!, tokens));
  return {
    tokens,
    weights,
    vectors: { count: tokens.length, width: shared.dimensions, values },
  };
}

/** How much of a token is of the first language: by the texts of each in which it stands. */
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
