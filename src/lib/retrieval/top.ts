import { greatest } from '../math/vector';
import type { Allowed } from './scoring';

/**
 * The `k` chunks with the highest scores above 0, best first; among equal scores the one that comes first in the text.
 *
 * @param k a whole number; 0 or less gives nothing, more than the number of hits gives all hits.
 */
export function topChunks(scores: Float64Array, k: number, allowed: Allowed = always): number[] {
  if (k >= scores.length) return ranking(scores, allowed);
  return greatest(scores, k, (chunk) => scores[chunk]! > 0 && allowed(chunk));
}

/** Every chunk with a score above 0, best first; among equal scores the first in the text. */
export const ranking = (scores: Float64Array, allowed: Allowed = always): number[] =>
  Array.from(scores.keys())
    .filter((chunk) => scores[chunk]! > 0 && allowed(chunk))
    .sort((a, b) => scores[b]! - scores[a]! || a - b);

const always = () => true;
