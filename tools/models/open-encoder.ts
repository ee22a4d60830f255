import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { MODEL_FILES, offeredModel, type EmbedKind, type RealEncoder } from '~/lib/encoder/models';
import { placeRows, unitRows, zeros, type Vectors } from '~/lib/embedding/vectors';
import { batches, cut, ofOneLength, padded } from '~/workers/embedder/batches';
import { pooled } from '~/workers/embedder/pooled';
import type { Folder } from './folder';

/** Computes unit vectors of texts with a model folder, by the runtime that pages use. */
export interface Encoder {
  tokenizer: PreTrainedTokenizer;
  embed(
    texts: readonly string[],
    kind: EmbedKind,
    onProgress?: (done: number) => void,
  ): Promise<Vectors>;
}

/** Opens the folder of a model that `npm run models` has written. */
export const openShipped = (name: RealEncoder): Promise<Encoder> =>
  openEncoder(
    name,
    new Map(MODEL_FILES.map((file) => [file, readFileSync(`public/encoder/${name}/${file}`)])),
  );

/** Opens a model folder in memory. */
export async function openEncoder(name: RealEncoder, folder: Folder): Promise<Encoder> {
  const [, configFile, tokenizerFile, networkFile] = MODEL_FILES;
  const json = (file: string) => JSON.parse(new TextDecoder().decode(folder.get(file))) as object;
  const tokenizer = new PreTrainedTokenizer(json(tokenizerFile), json(configFile));
  const session = await InferenceSession.create(folder.get(networkFile)!, {
    executionProviders: ['wasm'],
  });
  const { prefixes } = offeredModel(name)!;
  const longest = tokenizer.model_max_length;
  return {
    tokenizer,
    async embed(texts, kind, onProgress = () => undefined) {
      const rows = texts.map((text) => cut(tokenizer.encode(prefixes[kind] + text), longest));
      let vectors: Vectors | undefined;
      let done = 0;
      for (const batch of alike(texts, rows)) {
        const batchRows = batch.map((at) => rows[at]!);
        const { ids, mask, dims } = padded(batchRows, tokenizer.pad_token_id ?? 0);
        const { last_hidden_state } = await session.run({
          input_ids: new Tensor('int64', ids, dims),
          attention_mask: new Tensor('int64', mask, dims),
        });
        const hidden = {
          dims: last_hidden_state!.dims,
          data: last_hidden_state!.data as Float32Array,
        };
        const own = pooled(
          hidden,
          batchRows.map(({ length }) => length),
        );
        vectors ??= zeros(texts.length, own.width);
        placeRows(vectors, batch, own);
        onProgress((done += batch.length));
      }
      return unitRows(vectors ?? zeros(0, 0));
    },
  };
}

/** Places of texts that go to the network together. */
const alike = (texts: readonly string[], rows: readonly (readonly number[])[]): number[][] =>
  batches(texts).flatMap((batch) =>
    ofOneLength(batch.map((at) => rows[at]!)).map((places) => places.map((place) => batch[place]!)),
  );
