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

/** Most predictions of a sequence of training text, which has at most one token more. */
const MOST = 96;

/** Writes one part after another into a sequence, until one does not fit and is left out. */
export function filled(sequence: Sequence, writePart: () => void): Sequence {
  const { tokens, weights } = sequence;
  let length: number;
  do {
    length = tokens.length;
    writePart();
  } while (tokens.length <= MOST + 1);
  tokens.length = length;
  weights.length = length;
  return sequence;
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
  const rows = sequences.values();
  fillBatch(batch, () => rows.next().value!);
  return batch;
}
