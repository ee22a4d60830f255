import type { LlamaShape, Part } from './shape';

/** The weights of a network of the Llama family, matrices row-major [outputs × inputs]. */
export interface LlamaWeights {
  shape: LlamaShape;
  /** [vocabulary × width]: the vectors of tokens, which also score the next token. */
  tokens: () => Float32Array;
  matrix: (layer: number, part: Part) => Float32Array;
  /** The gains of the two norms of a layer, and of the one after all of them. */
  norm: (layer: number, norm: 'attention' | 'inner') => Float32Array;
  lastNorm: () => Float32Array;
}
