import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Llama {
  completion(
    options: object,
    told: (token: { token: string }) => void,
  ): Promise<{ text: string; stopped_limit: boolean; tokens_evaluated: number }>;
  stopCompletion(): void;
  release(): Promise<void>;
}
interface Addon {
  toggleNativeLog(isOn: boolean): Promise<void>;
  loadModel(options: object): Promise<Llama>;
}

const require = createRequire(import.meta.url);

/** The addon with llama.cpp, if it was installed by hand: 22 MB, and ten times that with its variants for graphics cards. */
function addon(): Addon | undefined {
  try {
    return require('@fugood/llama.node') as Addon;
  } catch {
    return undefined;
  }
}

/** The file with real weights: the one that LLM_GGUF names, or the first that was unpacked for the ladder; undefined without any, or without llama.cpp. */
export function weights(): string | undefined {
  const [found] = globSync('.cache/ladder/source/*.gguf');
  const file = process.env.LLM_GGUF ?? found;
  return file !== undefined && existsSync(file) && addon() ? file : undefined;
}

/** A model of a file, on one thread of the processor. */
export async function openLlama(file: string): Promise<Llama> {
  await addon()!.toggleNativeLog(false);
  return addon()!.loadModel({ model: file, n_ctx: 2_048, n_threads: 1, n_gpu_layers: 0 });
}
