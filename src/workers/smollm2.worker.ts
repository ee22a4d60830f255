// The worker of the large language model of this site: the runtime without the library above it.
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { openLlama, type OpenedLlama } from './llama/open';
import { LLAMAS } from './llama/kind';
import { ModelProblem } from '~/lib/language-model/problems';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import { turns } from '~/lib/turns';
import type { ModelFiles } from './hub/files';
import { fetched } from './hub/fetched';
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
const service = {
  ...modelService({ kind: LLAMAS, open, inTurn }),
  /** Puts the adapter at an address on for all that is written from now on; without one, the model writes as it is. */
  useAdapter: (address: string | undefined, { signal }: Call) =>
    inTurn(signal, async () => {
      if (!current) throw new ModelProblem('not-loaded');
      const names = { file: 'adapter', host: location.host, model: SMOLLM2 };
      const wanted = address && { address, ...names };
      current.useAdapter(wanted ? await fetched(wanted, signal, () => undefined) : undefined);
    }),
};
export type Smollm2Service = typeof service;

serve(service);
