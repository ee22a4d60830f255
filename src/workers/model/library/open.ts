// Only the modules of this folder import transformers.js, and with it the runtime that the build chose for the worker:
// for the processor or for the graphics card.
import {
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedModel,
} from '@xenova/transformers';
import { HubProblem } from '~/lib/hub/problems';
import type { Rounding } from '~/lib/language-model/roundings';
import type { Device } from '~/lib/language-model/suggested';
import { memoryFetch, NOWHERE } from '../../hub/memory-fetch';
import { serve } from '../../rpc';
import { factsOf, type ModelConfig } from '../facts';
import { modelService, type ModelFiles, type NewlyOpened } from '../service';
import { readingOf } from './network';
import { spellingOf } from './spelling';

/** Number of a prompt's tokens that are read at once: about half a second on the processor. */
const SLICES: Readonly<Record<Device, number>> = { cpu: 32, webgpu: 256 };

let files: ModelFiles = new Map();
let loads = 0;

/**
 * Serves a language model that the library computes.
 *
 * @param device the device that runs it; a worker has the runtime of only one
 * @param runtime address of the runtime's WebAssembly
 */
export function serveModel(device: Device, runtime: string): void {
  prepareLibrary(runtime);
  const open = (given: ModelFiles, rounding: Rounding) => openModel(given, { device, rounding });
  serve(modelService({ device, open }));
}

function prepareLibrary(runtime: string): void {
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
}

/** Creates a model from its files. @throws errors of the library; HubProblem `unsupported` */
async function openModel(
  given: ModelFiles,
  { device, rounding }: { device: Device; rounding: Rounding },
): Promise<NewlyOpened> {
  const id = `model-${++loads}`; // the library caches the files it has read by name
  files = given;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(id);
    const model = await AutoModelForCausalLM.from_pretrained(id, {
      device: device === 'cpu' ? 'wasm' : device,
      dtype: rounding,
    });
    const generation = (model.generation_config ?? undefined) as ModelConfig | undefined;
    refuseForgetful(model);
    return {
      spelling: spellingOf(tokenizer),
      open: (rows) => readingOf(model, rows),
      dispose: async () => void (await model.dispose()),
      facts: {
        ...factsOf(model.config as ModelConfig, generation, tokenizer.model_max_length as number),
        slice: SLICES[device],
      },
    };
  } finally {
    files = new Map();
  }
}

/** Rejects a network without a cache: fed one token per step, it would silently lose its context. */
function refuseForgetful(model: PreTrainedModel): void {
  const { sessions, can_generate } = model as unknown as Generating;
  const { inputNames = [] } = sessions.model ?? {};
  if (can_generate && inputNames.some((name) => name.startsWith('past_'))) return;
  throw new HubProblem('unsupported', { detail: 'its network has no cache of keys and values' });
}

/** Properties that the library's types leave open. */
interface Generating {
  can_generate: boolean;
  sessions: Record<string, { inputNames: readonly string[] }>;
}
