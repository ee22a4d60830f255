import type { Vectors } from '../embedding/vectors';
import { MissingVectors } from './missing-vectors';
import type { TokenVectors } from './rerank';

/** One summand of a query's vector; without a term it is the whole of it. */
export interface QueryPart {
  term?: string;
  vector: ArrayLike<number>;
  /** How much the term counts for its rarity, as the embedder has learnt it. */
  idf?: number;
}

/** Turns texts into vectors, by what it learnt elsewhere. */
export interface Embedder {
  /** A row for each text, of length 1; zeros for a text it knows nothing of. */
  embed(texts: readonly string[]): Vectors;
  /** The summands of a query's vector; their sum has length 1. None if it knows nothing of the query. */
  query(text: string): QueryPart[];
}

/** The embedders at hand. Filled as they are loaded: every corpus of a page shares one such object. */
export interface Embedders {
  course?: (Embedder & { tokens: TokenVectors }) | undefined;
  encoder?: Embedder | undefined;
}

/** @throws MissingVectors if it has not been brought. */
export function embedderOf<Name extends keyof Embedders>(
  embedders: Embedders,
  name: Name,
): NonNullable<Embedders[Name]> {
  const embedder = embedders[name];
  if (!embedder) throw new MissingVectors(`no-${name}`);
  return embedder;
}
