import type { Vectors } from '../embedding/vectors';
import type { EmbedKind } from '../encoder/models';
import { Problem } from '../problem';
import type { TokenVectors } from './late';

/** One term's part of a query's vector; without a term it is the whole vector. */
export interface QueryPart {
  term?: string;
  vector: ArrayLike<number>;
  /** The weight of the term for its rarity, as the embedder has learned it. */
  idf?: number;
}

/** Turns texts into vectors, trained on other data than the corpus. */
export interface Embedder {
  /** A row of length 1 for each text; zeros for a text without known words. */
  embed(texts: readonly string[]): Vectors;
  /** The parts of a query's vector, whose sum has length 1. None if no part of the query is known. */
  query(text: string): QueryPart[];
  /** The tokens of a text. @throws MissingVectors if they have not been embedded */
  tokens(kind: EmbedKind, text: string): TokenVectors;
}

/** The loaded embedders. All corpora of a page share one such object, which is filled as embedders are loaded. */
export interface Embedders {
  encoder?: Embedder | undefined;
}

/** @throws MissingVectors if the embedder has not been loaded. */
export function embedderOf<Name extends keyof Embedders>(
  embedders: Embedders,
  name: Name,
): NonNullable<Embedders[Name]> {
  const embedder = embedders[name];
  if (!embedder) throw new MissingVectors(`no-${name}`);
  return embedder;
}

/** Thrown if a ranking needs vectors that have not been loaded. */
export class MissingVectors extends Problem<'no-encoder'> {}
