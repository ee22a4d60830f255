import type { Vectors } from '~/lib/embedding/vectors';
import type { Embedders } from '~/lib/retrieval/embedder';
import { openStore, type TextKind, type VectorStore } from '~/lib/retrieval/stored-embedder';

/** The embedders for all texts of this worker; filled as they load. */
export const embedders: Embedders = {};

/** The vectors of each encoder, by its name; in memory only. */
const stores = new Map<string, VectorStore>();

/** The vectors of an encoder so far. */
export function storeOf(model: string): VectorStore {
  const store = stores.get(model) ?? openStore();
  stores.set(model, store);
  return store;
}

/** @param used false if no ranking asks for the encoder, whose vectors then need not be there */
export function useEncoder(model: string, used: boolean): void {
  embedders.encoder = used ? storeOf(model) : undefined;
}

/** Vectors that an encoder in the page has computed for some texts. */
interface Embedded {
  model: string;
  kind: TextKind;
  texts: string[];
  vectors: Vectors;
}

/** Stores the vectors of an encoder that runs elsewhere. */
export function embedded({ model, kind, texts, vectors }: Embedded): Promise<void> {
  storeOf(model).put(kind, texts, vectors);
  return Promise.resolve();
}

/** Texts that an encoder still has to embed. */
export interface VectorRequest {
  passage: string[];
  query: string[];
}

export function wanted(model: string, texts: VectorRequest): VectorRequest {
  const store = storeOf(model);
  return {
    passage: store.missing('passage', texts.passage),
    query: store.missing('query', texts.query),
  };
}
