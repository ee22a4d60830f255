import { exponential } from '../math/elementary';

/** A network's scores for the next token: one for each token of the vocabulary, −∞ for tokens that are excluded. */
export type Logits = ArrayLike<number>;

/** The probability of each token: softmax. */
export function chancesOf(logits: Logits): Float64Array {
  let highest = -Infinity;
  for (let id = 0; id < logits.length; id++) highest = Math.max(highest, logits[id]!);
  const weights = new Float64Array(logits.length);
  let sum = 0;
  for (let id = 0; id < logits.length; id++)
    sum += weights[id] = exponential(logits[id]! - highest);
  return weights.map((weight) => weight / sum);
}

/** The likeliest tokens in order; among equals the one with the lower id first. */
export function likeliestOf(chances: ArrayLike<number>, most: number): number[] {
  const best: number[] = [];
  for (let id = 0; id < chances.length; id++) {
    if (best.length === most && !(chances[id]! > chances[best.at(-1)!]!)) continue;
    const before = best.findIndex((other) => chances[id]! > chances[other]!);
    best.splice(before < 0 ? best.length : before, 0, id);
    if (best.length > most) best.pop();
  }
  return best;
}
