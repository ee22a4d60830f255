import { ofRows, rowsOf, type Vectors } from '~/lib/embedding/vectors';
import { AT_ONCE, type EmbedKind } from '~/lib/encoder/models';
import type { connectRetriever, VectorRequest } from '~/workers';
import type { Encoder } from './encoder-later';

interface Between {
  encoder: () => Pick<Encoder, 'embed' | 'tokens'>;
  worker: Pick<ReturnType<typeof connectRetriever>, 'embedded'>;
}

export interface Following {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/** Vectors of passages that the page has had, for whichever search asks next. */
const stored = new Map<string, Float32Array>();
/** About 30 MB. */
const MOST_STORED = 20_000;

/** Gives a worker what an encoder has to compute for it, a few texts at a time. What has come stays, whatever becomes of the rest. */
export async function embedFor(
  texts: VectorRequest,
  model: string,
  { encoder, worker, signal, onProgress }: Between & Following,
): Promise<void> {
  const both = (['passage', 'query'] as const).map((kind) => ({ kind, all: texts[kind] }));
  for (const { kind, all } of both)
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const asked = all.slice(from, from + AT_ONCE);
      const given = { model, kind, texts: asked };
      if (texts.asTokens) {
        const tokens = await encoder().tokens(asked, kind);
        const transfer = tokens.map(({ vectors }) => vectors.values.buffer);
        await worker.embedded({ ...given, tokens }, { transfer });
      } else {
        const vectors = await vectorsOf(asked, { model, kind }, encoder());
        await worker.embedded({ ...given, vectors }, { transfer: [vectors.values.buffer] });
      }
      onProgress(from + asked.length, all.length);
      if (kind === 'passage') signal.throwIfAborted();
    }
}

/** Vectors of some texts; only those of passages that are new are computed. */
async function vectorsOf(
  texts: readonly string[],
  { model, kind }: { model: string; kind: EmbedKind },
  encoder: Pick<Encoder, 'embed'>,
): Promise<Vectors> {
  if (kind === 'query') return encoder.embed(texts, kind);
  const keyOf = (text: string) => `${model}\n${text}`;
  const fresh = texts.filter((text) => !stored.has(keyOf(text)));
  const rows = fresh.length > 0 ? rowsOf(await encoder.embed(fresh, kind)) : [];
  const made = new Map(fresh.map((text, at) => [text, rows[at]!]));
  const all = ofRows(texts.map((text) => made.get(text) ?? stored.get(keyOf(text))!));
  for (const [text, row] of made) stored.set(keyOf(text), row);
  for (const [key] of stored) {
    if (stored.size <= MOST_STORED) break;
    stored.delete(key);
  }
  return all;
}
