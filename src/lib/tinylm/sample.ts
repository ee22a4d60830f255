import { exponential } from '../math/elementary';
import type { Rng } from '../math/rng';

/**
 * Softmax of logits / temperature: the probability of each token.
 * @param temperature above 0; 1 gives the model's own probabilities, lower values sharpen them.
 */
export function probabilities(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const values = Float64Array.from(logits, (logit) => logit / temperature);
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = exponential(values[i]! - highest);
  return values.map((value) => value / sum);
}

/** The likeliest token; the first among equals. */
export function greedy(logits: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  return best;
}

export function sample(chances: ArrayLike<number>, rng: Rng): number {
  let left = rng();
  let last = 0;
  for (let i = 0; i < chances.length; i++) {
    if (chances[i]! <= 0) continue;
    last = i;
    left -= chances[i]!;
    if (left < 0) return i;
  }
  return last;
}
