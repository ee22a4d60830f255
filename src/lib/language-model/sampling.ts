import { crc32 } from '../math/crc32';
import { exponential } from '../math/elementary';
import { seededRng, type Rng } from '../math/rng';
import type { WritingSettings } from './writing';

/** A network's scores for the next token: one for each token of the vocabulary, −∞ for tokens that are excluded. */
export type Logits = ArrayLike<number>;

/** The probability of each token at temperature 1: softmax. */
export function chancesOf(logits: Logits): Float64Array {
  const { weights, sum } = weigh(logits, 1);
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

/**
 * Chooses the next token. At temperature 0 it is the likeliest, without a draw; otherwise it is drawn from the smallest
 * set of likeliest tokens whose probabilities at that temperature add up to `topP` (Holtzman et al. 2020).
 */
export function drawn(
  logits: Logits,
  { temperature, topP }: Pick<WritingSettings, 'temperature' | 'topP'>,
  rng: Rng,
): number {
  if (temperature === 0) return likeliestOf(logits, 1)[0]!;
  const { weights, sum } = weigh(logits, temperature);
  if (topP >= 1) return picked(weights, Array.from(weights.keys()), rng() * sum);
  const nucleus = nucleusOf(weights, sum, topP);
  const within = nucleus.reduce((total, id) => total + weights[id]!, 0);
  return picked(weights, nucleus, rng() * within);
}

/**
 * The random numbers for a row, determined by the seed, the prompt and the number of earlier rows with the same prompt.
 * So a prompt gives the same text alone as among others, and a different text the second time.
 */
export function rowRng(seed: number, prompt: readonly number[], repeated: number): Rng {
  const from = Int32Array.from([seed, repeated, ...prompt]);
  return seededRng(crc32(new Uint8Array(from.buffer)));
}

function weigh(logits: Logits, temperature: number) {
  let highest = -Infinity;
  for (let id = 0; id < logits.length; id++) highest = Math.max(highest, logits[id]!);
  const weights = new Float64Array(logits.length);
  let sum = 0;
  for (let id = 0; id < logits.length; id++)
    sum += weights[id] = exponential((logits[id]! - highest) / temperature);
  return { weights, sum };
}

function nucleusOf(weights: Float64Array, sum: number, topP: number): number[] {
  // tokens rarer than this are never needed: all of them together have less than 1 − topP
  const rarest = ((1 - topP) * sum) / weights.length;
  const ids: number[] = [];
  weights.forEach((weight, id) => weight >= rarest && ids.push(id));
  ids.sort((a, b) => weights[b]! - weights[a]! || a - b);
  let reached = 0;
  const last = ids.findIndex((id) => (reached += weights[id]!) >= topP * sum);
  return last < 0 ? ids : ids.slice(0, last + 1);
}

function picked(weights: Float64Array, ids: readonly number[], place: number): number {
  let left = place;
  let last = ids[0]!;
  for (const id of ids) {
    if (weights[id] === 0) continue;
    last = id;
    left -= weights[id]!;
    if (left < 0) break;
  }
  return last;
}
