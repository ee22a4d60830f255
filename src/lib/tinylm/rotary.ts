import { cosine, exponential, logarithm, sine } from '../math/elementary';
import type { ModelConfig } from './config';

/** Base of the angles: the slowest pair completes a turn in about 2π · BASE positions, enough for a few hundred. */
const BASE = 1000;

/**
 * Rotary position embedding (Su et al. 2021): the angle of pair i at position t is t · BASE^(−2i/e).
 * Row t holds e/2 cosines, then e/2 sines [context × e].
 */
export function rotaryTable({ width, heads, context }: ModelConfig): Float32Array {
  const e = width / heads;
  const table = new Float32Array(context * e);
  for (let i = 0; i < e / 2; i++) {
    const frequency = exponential((-2 * i * logarithm(BASE)) / e);
    for (let t = 0; t < context; t++) {
      table[t * e + i] = cosine(t * frequency);
      table[t * e + e / 2 + i] = sine(t * frequency);
    }
  }
  return table;
}
