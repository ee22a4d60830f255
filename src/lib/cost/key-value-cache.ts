import type { ModelShape } from './model-shape';

/**
 * Bytes of the keys and values of one token: 2 · layers · key-value width · bytes a number.
 * Llama 2 13B in 16 bits: 2 · 40 · 5120 · 2 = 819,200.
 */
export const cacheBytesPerToken = (
  { layers, keyValueWidth }: Pick<ModelShape, 'layers' | 'keyValueWidth'>,
  bytes = 2,
): number => 2 * layers * keyValueWidth * bytes;
