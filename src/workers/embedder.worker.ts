// The only module that imports transformers.js with the CPU runtime on one thread; the WebGPU runtime would add 26.9 MB
// to the site.
import {
  env,
  LogLevel,
  pipeline,
  Tensor,
  type FeatureExtractionPipeline,
} from '@xenova/transformers';
import runtime from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { placeRows, unitRows, zeros, type Vectors } from '~/lib/embedding/vectors';
import { offeredModel, type EmbedKind } from '~/lib/encoder/models';
import { placesOf } from '~/lib/encoder/token-places';
import { HubProblem } from '~/lib/hub/problems';
import type { TokenVectors } from '~/lib/retrieval/late';
import { batches, cut, embedRows, tokenRows } from './embedder/rows';
import { ENCODERS, type Loaded, type ModelRequest } from './hub/address';
import type { ModelFiles } from './hub/files';
import { loaded, reported } from './hub/loaded';
import { memoryFetch, NOWHERE } from './hub/memory-fetch';
import { serve, type Call } from './rpc';
import { breathing } from './slices';

export interface LoadedEncoder extends Loaded {
  /** Length of a vector. */
  width: number;
}

let pipe: FeatureExtractionPipeline | undefined;
let prefixes: Readonly<Record<EmbedKind, string>>;
/** The largest number of tokens of a text. */
let longest = Infinity;
let files: ModelFiles = new Map();
let loads = 0;

env.fetch = memoryFetch(() => files);
env.remoteHost = NOWHERE;
env.remotePathTemplate = '{model}/';
env.useBrowserCache = false;
env.useWasmCache = false; // true would import a blob: address, which the content policy refuses
env.logLevel = LogLevel.ERROR;
Object.assign(env.backends.onnx.wasm!, {
  wasmPaths: { wasm: new URL(runtime, location.href).href },
  numThreads: 1,
});

/** Loads a model in place of the previous one. */
async function load(asked: ModelRequest, call: Call): Promise<LoadedEncoder> {
  await pipe?.dispose();
  pipe = undefined;
  const open = async (came: ModelFiles) => {
    files = came;
    ({ prefixes } = offeredModel(asked.model)!);
    const id = `model-${++loads}`; // the library caches the files it has read by name
    pipe = await pipeline('feature-extraction', id, { device: 'wasm', dtype: 'q8' });
    longest = longestText(pipe);
    const { width } = await embedBatch(['a']);
    return { width };
  };
  return loaded(ENCODERS, asked, call, open).finally(() => (files = new Map()));
}

/** Computes a unit vector for each text, in the order of the texts. None of them are stored. */
async function embed(
  { texts, kind }: { texts: readonly string[]; kind: EmbedKind },
  call: Call,
): Promise<Vectors> {
  if (!pipe) throw new HubProblem('not-loaded');
  const written = texts.map((text) => prefixes[kind] + text);
  let vectors = zeros(0, 0);
  let done = 0;
  const breathe = breathing(call);
  for (const batch of batches(written)) {
    const own = await embedBatch(batch.map((at) => written[at]!));
    if (done === 0) vectors = zeros(texts.length, own.width);
    placeRows(vectors, batch, own);
    done += batch.length;
    call.progress(done, texts.length);
    await breathe();
  }
  return unitRows(vectors);
}

/** Computes a unit vector for each token of each text, in the order of the texts. None of them are stored. */
async function tokens(
  { texts, kind }: { texts: readonly string[]; kind: EmbedKind },
  call: Call,
): Promise<TokenVectors[]> {
  if (!pipe) throw new HubProblem('not-loaded');
  const { tokenizer } = pipe;
  const before = tokenizer.encode(prefixes[kind].trim()).length - 1;
  const all: TokenVectors[] = [];
  const breathe = breathing(call);
  for (const text of texts) {
    const written = prefixes[kind] + text;
    const vectors = await tokenRows(cut(tokenizer.encode(written), longest), before, hiddenOf);
    // the first of those before is the mark of the beginning, which `tokenize` leaves out
    const names = tokenizer.tokenize(written, { add_special_tokens: false }).slice(before - 1);
    all.push({ vectors, places: placesOf(names.slice(0, vectors.count), text) });
    call.progress(all.length, texts.length);
    await breathe();
  }
  return all;
}

/** The limit of the tokenizer, or the number of positions of the network if that is less. */
function longestText({ tokenizer, model }: FeatureExtractionPipeline): number {
  const { max_position_embeddings: positions } = model.config as {
    max_position_embeddings?: number;
  };
  return Math.min(tokenizer.model_max_length, positions ?? Infinity);
}

/** Tokenizes and pools here instead of in the library, which halves the time for a batch of short texts. */
function embedBatch(texts: readonly string[]): Promise<Vectors> {
  const rows = texts.map((text) => cut(pipe!.tokenizer.encode(text), longest));
  return embedRows(rows, hiddenOf);
}

/** What the network makes of rows of one length. */
const hiddenOf: Parameters<typeof embedRows>[1] = async ({ ids, mask, dims }) => {
  const { last_hidden_state } = await pipe!
    .model({
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
    })
    .catch(reported(ENCODERS));
  return last_hidden_state;
};

const service = { load, embed, tokens };
export type EmbedderService = typeof service;

serve(service);
