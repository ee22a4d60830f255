// The worker of the large language model of this site: the runtime without the library above it.
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { adapterSwitch, type AdapterFile } from './llama/adapters';
import { openLlama, type OpenedLlama } from './llama/open';
import { LLAMAS } from './llama/kind';
import { turns } from '~/lib/turns';
import type { ModelFiles } from './hub/files';
import { modelService } from './model/service';
import { serve, type Call } from './rpc';

Object.assign(env.wasm, {
  wasmPaths: { wasm: new URL(wasm, location.href).href },
  numThreads: 1,
});
env.logLevel = 'error';

let current: OpenedLlama | undefined;

async function open(files: ModelFiles): Promise<OpenedLlama> {
  current = undefined;
  return (current = await openLlama(files, { InferenceSession, Tensor }));
}

const inTurn = turns();
const useAdapter = adapterSwitch(() => current);
const service = {
  ...modelService({ kind: LLAMAS, open, inTurn }),
  /** Puts an adapter on for all that is written from now on; without one, the model writes as it is. */
  useAdapter: (wanted: AdapterFile | undefined, call: Call) =>
    inTurn(call.signal, () => useAdapter(wanted, call)),
};
export type Smollm2Service = typeof service;

serve(service);
