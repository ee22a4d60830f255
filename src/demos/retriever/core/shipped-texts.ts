import { ofRows } from '~/lib/embedding/vectors';
import { digestOf } from '~/lib/encoder/vectors/digest';
import type { EmbedKind } from '~/lib/encoder/models';
import type { VectorStore } from '~/lib/retrieval/stored-embedder';
import type { Handbook } from '~/lib/handbook/handbook';
import { cut } from '~/lib/retrieval/library';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';

/** The ways of cutting for which the vectors of all chunks are shipped; under `heading` a chunk is a passage with its title. */
const CUTS = [RETRIEVER_DEFAULTS.chunking, 'heading'] as const;

export const shippedChunks = ({ passages }: Handbook): string[] =>
  CUTS.flatMap((by) => cut(passages, { by, size: 1, overlap: 0 }).map(({ text }) => text));

export const shippedQuestions = ({ questions }: Handbook) => questions.map(({ text }) => text);

/** Puts into a store the vectors that are shipped of some texts, by the digests of the texts; others stay missing. */
export function putRows(
  store: VectorStore,
  kind: EmbedKind,
  texts: readonly string[],
  rows: ReadonlyMap<string, Float32Array>,
): void {
  const found = texts.flatMap((text) => {
    const row = rows.get(digestOf(text));
    return row ? [{ text, row }] : [];
  });
  if (found.length === 0) return;
  const vectors = ofRows(found.map(({ row }) => row));
  store.put(
    kind,
    found.map(({ text }) => text),
    vectors,
  );
}
