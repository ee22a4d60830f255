import { openGguf } from './gguf/reader';
import { llamaWeights } from './gguf/weights';
import { llamaNetwork } from './llama/network';
import { SMOLLM2_CONTEXT, SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { tokenizerIn } from './gguf/tokenizer';
import type { Folder } from './folder';
import { smollm2Licence } from './licences';

/** The files of SmolLM2 for pages, from its weights for llama.cpp. */
export function smollm2Folder(files: { weights: Uint8Array }): Folder {
  const gguf = openGguf(files.weights);
  const weights = llamaWeights(gguf);
  const { vocabulary, marks } = tokenizerIn(gguf);
  const [config, tokenizer, network, data] = SMOLLM2_FILES;
  const fileConfig: LlamaConfig = { shape: weights.shape, marks, context: SMOLLM2_CONTEXT };
  const written = llamaNetwork('SmolLM2-135M-Instruct', weights, {
    file: data.slice(data.lastIndexOf('/') + 1),
    positions: SMOLLM2_CONTEXT,
  });
  return new Map<string, Uint8Array>([
    [config, new TextEncoder().encode(`${JSON.stringify(fileConfig)}\n`)],
    [tokenizer, vocabulary],
    [network, written.network],
    [data, written.data],
    ['LICENCE.txt', smollm2Licence()],
  ]);
}
