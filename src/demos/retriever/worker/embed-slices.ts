import type { Vectors } from '~/lib/embedding/vectors';
import type { Embedder } from '~/lib/retrieval/embedder';
import type { Corpus } from '~/lib/retrieval/search';
import type { Call } from '~/workers/rpc';

const TEXTS_A_SLICE = 500;

/** Computes the vectors of all chunks in slices, so that the search finds them ready. */
export async function embedVectors(
  { texts, vectors }: Corpus,
  embedder: Embedder,
  call: Call,
): Promise<void> {
  if (vectors.has(embedder)) return;
  const slices: Vectors[] = [];
  for (let at = 0; at < texts.length; at += TEXTS_A_SLICE) {
    call.progress(at, texts.length);
    await call.pause();
    slices.push(embedder.embed(texts.slice(at, at + TEXTS_A_SLICE)));
  }
  const width = slices[0]?.width ?? 0;
  const values = new Float32Array(texts.length * width);
  slices.forEach((slice, at) => values.set(slice.values, at * TEXTS_A_SLICE * width));
  vectors.set(embedder, { count: texts.length, width, values });
}
