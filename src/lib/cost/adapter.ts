import { MATRICES, matrixSize, type LayerShape, type Matrix } from './model-shape';

export interface LoraSettings {
  readonly rank: number;
  /** The matrices of every layer that get a pair. */
  readonly matrices: readonly Matrix[];
}

/** Rank 16 on all seven matrices of every layer: 39,976,960 weights on a 7B model. */
export const DEFAULT_LORA: LoraSettings = { rank: 16, matrices: MATRICES };

/**
 * Weights of a LoRA adapter: Σ r (d_in + d_out) over the adapted matrices (Hu et al. 2021, §4.1).
 * Rank 8 on query and value of a 7B model: 32 layers · 2 · 8 · (4096 + 4096) = 4,194,304.
 * @throws RangeError if the rank is not a whole number from 1.
 */
export function adapterWeights(shape: LayerShape, { rank, matrices }: LoraSettings): number {
  if (!Number.isInteger(rank) || rank < 1)
    throw new RangeError(`The rank of an adapter is ${rank}; it must be a whole number from 1.`);
  const sizes = matrices.map((matrix) => matrixSize(shape, matrix));
  return shape.layers * sizes.reduce((total, [dIn, dOut]) => total + rank * (dIn + dOut), 0);
}
