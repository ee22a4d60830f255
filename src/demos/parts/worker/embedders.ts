import type { Vectors } from '~/lib/embedding/vectors';
import type { Embedders } from '~/lib/retrieval/embedder';
import type { EmbedKind } from '~/lib/encoder/models';
import type { TokenVectors } from '~/lib/retrieval/late';
import { openStore, type VectorStore } from '~/lib/retrieval/stored-embedder';

/** The embedders for all texts of this worker; filled as they load. */
export const embedders: Embedders = {};

/** The vectors of each encoder, by its name; in memory only. */
const stores = new Map<string, VectorStore>();

export function storeOf(model: string): VectorStore {
  const store = stores.get(model) ?? openStore();
  stores.set(model, store);
  return store;
}

/** @param used false if no ranking asks for the encoder, whose vectors then need not be there */
export function useEncoder(model: string, used: boolean): void {
  embedders.encoder = used ? storeOf(model) : undefined;
}

/** What an encoder in the page has computed for some texts: a vector of each, or all its tokens. */
interface Embedded {
  model: string;
  kind: EmbedKind;
  texts: string[];
  vectors?: Vectors;
  tokens?: TokenVectors[];
}

export async function embedded({ model, kind, texts, vectors, tokens }: Embedded) {
  const store = storeOf(model);
  if (vectors) store.put(kind, texts, vectors);
  if (tokens) store.putTokens(kind, texts, tokens);
}

/** Texts that an encoder still has to embed, whole or token by token. */
export interface VectorRequest {
  passage: string[];
  query: string[];
  asTokens?: true;
  /** True where tokens are needed next, of the texts that are found by whole vectors. */
  more?: boolean;
}

export const isEmpty = ({ passage, query }: VectorRequest) => passage.length + query.length === 0;

const still =
  (which: 'missing' | 'lackingTokens') =>
  (model: string, { passage, query }: VectorRequest): VectorRequest => {
    const store = storeOf(model);
    return { passage: store[which]('passage', passage), query: store[which]('query', query) };
  };

export const wanted = still('missing');
export const wantedTokens = (model: string, texts: VectorRequest): VectorRequest => ({
  ...still('lackingTokens')(model, texts),
  asTokens: true,
});
