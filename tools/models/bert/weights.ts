import type { FourBits } from '../source/four-bits';

/** Sizes that both encoders share. */
export const WIDTH = 384;
export const HEADS = 12;
export const INNER = 1536;
export const POSITIONS = 512;
/** Added to a variance before its root. */
export const EPSILON = 1e-12;

/** Matrices of a layer: queries, keys, values, the way out of attention, and up and down of the inner part. */
export const MATRICES = ['q', 'k', 'v', 'out', 'up', 'down'] as const;
export type Matrix = (typeof MATRICES)[number];
/** Normalisations: after the embeddings, after a layer's attention and after its inner part. */
export type Norm = 'first' | 'attention' | 'inner';

/** A matrix y = W x + b: W row-major [outputs × inputs], b [outputs]. */
export interface Linear {
  weight: Float32Array;
  bias: Float32Array;
}

/** The weights of a BERT encoder (Devlin et al. 2019), however its file names and stores them. */
export interface BertWeights {
  layers: number;
  /** A vector for each piece: numbers [pieces × 384], or in 4 bits as the file has them. */
  words: Float32Array | FourBits;
  /** A vector for each position, with that of the first token type added, [512 × 384]. */
  positions: Float32Array;
  linear(layer: number, matrix: Matrix): Linear;
  /** Gain and shift, each [384]. @param layer ignored for `first` */
  norm(layer: number, norm: Norm): { gain: Float32Array; shift: Float32Array };
}

/** Position vectors with the vector of token type 0, so that the network needs no types. */
export const placed = (positions: Float32Array, types: Float32Array): Float32Array =>
  positions.map((value, at) => value + types[at % WIDTH]!);
