import type { Batch } from '../tinylm';
import { PADDING } from './vocabulary';

export interface Sequence {
  tokens: number[];
  /** `weights[i]` is the loss weight of predicting `tokens[i]`, 0 … 1. */
  weights: number[];
}

export function append(sequence: Sequence, tokens: readonly number[], weight: number): void {
  for (const token of tokens) {
    sequence.tokens.push(token);
    sequence.weights.push(weight);
  }
}

export function cut(sequence: Sequence, length: number): void {
  sequence.tokens.length = length;
  sequence.weights.length = length;
}

/** An empty batch that can be filled repeatedly. */
export function createBatch(batch: number, length: number): Batch {
  const n = batch * length;
  return {
    batch,
    length,
    tokens: new Int32Array(n),
    targets: new Int32Array(n),
    weights: new Float32Array(n),
  };
}

/**
 * Writes one sequence into each row. A sequence of n tokens gives n − 1 predictions; those beyond
 * the row's end are left out, and a shorter sequence is padded with weight 0.
 */
export function fillBatch(batch: Batch, nextSequence: () => Sequence): void {
  for (let row = 0; row < batch.batch; row++) {
    writeRow(batch, row * batch.length, nextSequence());
  }
}

function writeRow(batch: Batch, start: number, { tokens, weights }: Sequence): void {
  for (let i = 0; i < batch.length; i++) {
    batch.tokens[start + i] = tokens[i] ?? PADDING;
    batch.targets[start + i] = tokens[i + 1] ?? PADDING;
    batch.weights[start + i] = weights[i + 1] ?? 0;
  }
}

export function batchOf(sequences: readonly Sequence[], length: number): Batch {
  const batch = createBatch(sequences.length, length);
  let next = 0;
  fillBatch(batch, () => sequences[next++]!);
  return batch;
}
