import { PADDING } from './vocabulary';
import type { Sequence } from './sequence';

/** Several sequences side by side, row-major [size × context]. */
export interface Batch {
  readonly size: number;
  readonly context: number;
  /** What the model reads. */
  readonly tokens: Int32Array;
  /** What it should guess: each token's successor. */
  readonly targets: Int32Array;
  /** How much each guess counts; 0 on padding. */
  readonly weights: Float32Array;
}

/** An empty batch, to be filled again and again. */
export function createBatch(size: number, context: number): Batch {
  const length = size * context;
  return {
    size,
    context,
    tokens: new Int32Array(length),
    targets: new Int32Array(length),
    weights: new Float32Array(length),
  };
}

/**
 * Writes one sequence into each row. A sequence of n tokens gives n − 1 guesses; what lies beyond
 * the context is left out, what is missing is padding of weight 0.
 */
export function fillBatch(batch: Batch, nextSequence: () => Sequence): void {
  for (let row = 0; row < batch.size; row++) {
    writeRow(batch, row * batch.context, nextSequence());
  }
}

function writeRow(batch: Batch, start: number, { tokens, weights }: Sequence): void {
  for (let i = 0; i < batch.context; i++) {
    batch.tokens[start + i] = tokens[i] ?? PADDING;
    batch.targets[start + i] = tokens[i + 1] ?? PADDING;
    batch.weights[start + i] = weights[i + 1] ?? 0;
  }
}

/** The sequences as one new batch. */
export function batchOf(sequences: readonly Sequence[], context: number): Batch {
  const batch = createBatch(sequences.length, context);
  let next = 0;
  fillBatch(batch, () => sequences[next++]!);
  return batch;
}
