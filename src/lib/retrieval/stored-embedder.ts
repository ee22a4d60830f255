import { type Vectors, rowOf } from '../embedding/vectors';
import { type Embedder, MissingVectors } from './embedder';

export type TextKind = 'passage' | 'query';

/** Vectors made elsewhere, by an encoder that embeds texts as a whole, stored by their texts. */
export interface VectorStore extends Embedder {
  /** Stores a row for each text. */
  put(kind: TextKind, texts: readonly string[], vectors: Vectors): void;
  /** The distinct texts that have no vector yet. */
  missing(kind: TextKind, texts: readonly string[]): string[];
}

/** Creates an empty store. Encoders treat questions and passages differently, so each kind has its own vectors. */
export function openStore(): VectorStore {
  const saved = {
    passage: new Map<string, Float32Array>(),
    query: new Map<string, Float32Array>(),
  };
  let width = 0;
  const vectorOf = (kind: TextKind, text: string): Float32Array => {
    const vector = saved[kind].get(text);
    if (!vector) throw new MissingVectors('no-encoder');
    return vector;
  };
  return {
    put(kind, texts, vectors) {
      width = vectors.width;
      texts.forEach((text, at) => saved[kind].set(text, rowOf(vectors, at).slice()));
    },
    missing: (kind, texts) => [...new Set(texts)].filter((text) => !saved[kind].has(text)),
    embed(texts) {
      const values = new Float32Array(texts.length * width);
      texts.forEach((text, at) => values.set(vectorOf('passage', text), at * width));
      return { count: texts.length, width, values };
    },
    query: (text) => vectorOf('query', text),
  };
}
