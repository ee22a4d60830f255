import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { MODEL_FILES, offeredModel, type EmbedKind, type RealEncoder } from '~/lib/encoder/models';
import { placeRows, unitRows, zeros, type Vectors } from '~/lib/embedding/vectors';
import { batches, cut, embedRows, tokenRows } from '~/workers/embedder/rows';
import type { Folder } from './folder';

/** Computes unit vectors of texts with a model folder, by the runtime that pages use. */
export interface Encoder {
  tokenizer: PreTrainedTokenizer;
  embed(
    texts: readonly string[],
    kind: EmbedKind,
    onProgress?: (done: number) => void,
  ): Promise<Vectors>;
  /** A unit vector for each token of each text, without the prefix and the marks of beginning and end. */
  tokens(texts: readonly string[], kind: EmbedKind): Promise<Vectors[]>;
}

/** Opens the folder of a model that `npm run models` has written. */
export const openShipped = (name: RealEncoder): Promise<Encoder> =>
  openEncoder(
    name,
    new Map(MODEL_FILES.map((file) => [file, readFileSync(`public/encoder/${name}/${file}`)])),
  );

export async function openEncoder(name: RealEncoder, folder: Folder): Promise<Encoder> {
  const [, configFile, tokenizerFile, networkFile] = MODEL_FILES;
  const json = (file: string) => JSON.parse(new TextDecoder().decode(folder.get(file))) as object;
  const tokenizer = new PreTrainedTokenizer(json(tokenizerFile), json(configFile));
  const session = await InferenceSession.create(folder.get(networkFile)!, {
    executionProviders: ['wasm'],
  });
  const hidden: Parameters<typeof embedRows>[1] = async ({ ids, mask, dims }) => {
    const { last_hidden_state } = await session.run({
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
    });
    return last_hidden_state!;
  };
  const { prefixes } = offeredModel(name)!;
  const longest = tokenizer.model_max_length;
  const idsOf = (text: string, kind: EmbedKind) =>
    cut(tokenizer.encode(prefixes[kind] + text), longest);
  return {
    tokenizer,
    async tokens(texts, kind) {
      const before = tokenizer.encode(prefixes[kind].trim()).length - 1;
      const all: Vectors[] = [];
      for (const text of texts) all.push(await tokenRows(idsOf(text, kind), before, hidden));
      return all;
    },
    async embed(texts, kind, onProgress = () => undefined) {
      let vectors: Vectors | undefined;
      let done = 0;
      for (const batch of batches(texts)) {
        const rows = batch.map((at) => idsOf(texts[at]!, kind));
        const own = await embedRows(rows, hidden);
        vectors ??= zeros(texts.length, own.width);
        placeRows(vectors, batch, own);
        onProgress((done += batch.length));
      }
      return unitRows(vectors ?? zeros(0, 0));
    },
  };
}
