import { type Vectors, rowOf } from '../embedding/vectors';
import type { EmbedKind } from '../encoder/models';
import { type Embedder, MissingVectors } from './embedder';
import type { TokenVectors } from './late';

/** Vectors made elsewhere, by an encoder that embeds texts as a whole, stored by their texts. */
export interface VectorStore extends Embedder {
  put(kind: EmbedKind, texts: readonly string[], vectors: Vectors): void;
  /** The distinct texts that have no vector yet. */
  missing(kind: EmbedKind, texts: readonly string[]): string[];
  /** Stores the tokens of each text. Those of the texts that were asked for longest ago are forgotten. */
  putTokens(kind: EmbedKind, texts: readonly string[], tokens: readonly TokenVectors[]): void;
  /** The distinct texts whose tokens are not stored. */
  lackingTokens(kind: EmbedKind, texts: readonly string[]): string[];
}

/** Texts of a kind whose tokens are stored: about 30 MB of passages of a hundred tokens. */
const MOST_TEXTS = 200;

export function openStore(): VectorStore {
  const saved = byKind<Float32Array>();
  const tokens = byKind<TokenVectors>();
  let width = 0;
  const vectorOf = (kind: EmbedKind, text: string): Float32Array => {
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
    putTokens(kind, texts, of) {
      texts.forEach((text, at) => keep(tokens[kind], text, of[at]!));
    },
    lackingTokens: (kind, texts) => [...new Set(texts)].filter((text) => !tokens[kind].has(text)),
    tokens(kind, text) {
      const known = tokens[kind].get(text);
      if (!known) throw new MissingVectors('no-encoder');
      keep(tokens[kind], text, known);
      return known;
    },
  };
}

const byKind = <T>() => ({ passage: new Map<string, T>(), query: new Map<string, T>() });

/** Puts an entry last, and forgets the first where there are too many. */
function keep(entries: Map<string, TokenVectors>, text: string, tokens: TokenVectors): void {
  entries.delete(text);
  entries.set(text, tokens);
  if (entries.size > MOST_TEXTS) entries.delete(entries.keys().next().value!);
}
