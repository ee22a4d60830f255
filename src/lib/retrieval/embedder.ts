import type { Vectors } from '../embedding/vectors';
import type { EmbedKind } from '../encoder/models';
import { Problem } from '../problem';
import type { TokenVectors } from './late';

/** Turns texts into vectors, each as a whole, trained on other data than the corpus. */
export interface Embedder {
  /** A row of length 1 for each text. */
  embed(texts: readonly string[]): Vectors;
  /** The vector of a query, as wide as a row. */
  query(text: string): Float32Array;
  /** The tokens of a text. @throws MissingVectors if they have not been embedded */
  tokens(kind: EmbedKind, text: string): TokenVectors;
}

/** The loaded embedders. All corpora of a page share one such object, which is filled as embedders are loaded. */
export interface Embedders {
  encoder?: Embedder | undefined;
}

/** @throws MissingVectors if the encoder has not been loaded. */
export function encoderOf({ encoder }: Embedders): Embedder {
  if (!encoder) throw new MissingVectors('no-encoder');
  return encoder;
}

export class MissingVectors extends Problem {}
