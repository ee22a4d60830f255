import type { ModelConfig } from './config';
import { matrices, sizeOf } from './parameters';
import { tokensIn, type Shape } from './shapes';

/**
 * Multiplications and additions of one training step: 2 per weight and token forward, twice that
 * backward (Kaplan et al. 2020, section 2.1), and the same for the products of attention. The
 * embedding is looked up, not multiplied.
 */
export function workPerStep(config: ModelConfig, shape: Shape): number {
  const { width, layers } = config;
  const multiplied = matrices(config).filter(({ name }) => name !== 'embed');
  const weights = multiplied.reduce((sum, matrix) => sum + sizeOf(matrix), 0);
  const attention = layers * 2 * shape.length * width;
  return 6 * tokensIn(shape) * (weights + attention);
}
