// The worker of the large language model of this site: the runtime without the library above it.
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { openLlama, type OpenedLlama } from './llama/open';
import { HubProblem } from '~/lib/hub/problems';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { readAdapter } from '~/lib/llama/adapter/file';
import { adapterOf, type TrainedNumbers } from '~/lib/llama/tuning/adapter';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import { turns } from '~/lib/turns';
import { sha256Of, unmarked } from './digests';
import { LLAMAS, type Loaded, type ModelRequest } from './hub/address';
import { fetched } from './hub/fetched';
import { loaded, reported } from './hub/loaded';
import { write } from './model/write';
import { serve, type Call } from './rpc';

Object.assign(env.wasm, {
  wasmPaths: { wasm: new URL(wasm, location.href).href },
  numThreads: 1,
});
env.logLevel = 'error';

export interface LoadedModel extends Loaded {
  /** Most tokens it reads, prompt and answer together. */
  context: number;
}

interface Asked {
  prompt: ModelPrompt;
  settings: WritingSettings;
}

let opened: OpenedLlama | undefined;
let finishes = 0;

/** Loads a model in place of the previous one. */
async function load(asked: ModelRequest, call: Call): Promise<LoadedModel> {
  const before = opened;
  opened = undefined;
  await before?.dispose();
  return loaded(LLAMAS, asked, call, async (files) => {
    opened = await openLlama(files, { InferenceSession, Tensor });
    return { context: opened.context };
  });
}

async function answer({ prompt, settings }: Asked, call: Call): Promise<WrittenAnswer> {
  if (!opened) throw new HubProblem('not-loaded');
  const before = finishes;
  const finished = () => finishes > before;
  return write(opened, prompt, settings, { call, finished }).catch(reported(LLAMAS));
}

/** @throws HubProblem `damaged` if it is not the file of the address's mark, and as `fetched` does */
async function adapterAt(marked: string, signal: AbortSignal): Promise<Uint8Array> {
  const { address, digest } = unmarked(marked);
  const file = address.slice(address.lastIndexOf('/') + 1);
  const wanted = { address, file, host: location.host, model: SMOLLM2 };
  const bytes = await fetched(wanted, signal, () => undefined);
  if ((await sha256Of(bytes)) !== digest) throw new HubProblem('damaged', { ...wanted });
  return bytes;
}

const inTurn = turns();
const service = {
  load: (asked: ModelRequest, call: Call) => inTurn(call.signal, () => load(asked, call)),
  /** Ends the current writing between two tokens; the answer is returned as far as it is written. */
  finish: async () => void finishes++,
  write: (asked: Asked, call: Call) => inTurn(call.signal, () => answer(asked, call)),
  /** Puts an adapter on, one at an address or its trained numbers, for all that is written from now on; without one, the model writes as it is. */
  useAdapter: (asked: string | TrainedNumbers | undefined, { signal }: Call) =>
    inTurn(signal, async () => {
      if (!opened) throw new HubProblem('not-loaded');
      const { shape } = opened;
      const adapter =
        typeof asked === 'string'
          ? readAdapter(await adapterAt(asked, signal), shape)
          : asked && adapterOf({ ...asked, shape });
      opened.useAdapter(adapter);
    }),
};
export type Smollm2Service = typeof service;

serve(service);
