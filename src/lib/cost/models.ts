import { MODEL_SHAPES, type ModelShape } from './model-shape';

/**
 * The sizes of published models: LLaMA (Touvron et al. 2023, table 2), Llama 2 and Llama 3.1 as in their released
 * configurations. `countWeights` gives 65.3, 8.0, 70.6 and 405.9 billion.
 */
export const MODELS = {
  'llama-3.1-8b': llama3(32, 4096, 14336),
  'llama-3.1-70b': llama3(80, 8192, 28672),
  'llama-3.1-405b': llama3(126, 16384, 53248),
  'llama-2-7b': MODEL_SHAPES['7b'],
  'llama-2-13b': MODEL_SHAPES['13b'],
  'llama-2-70b': MODEL_SHAPES['70b'],
  'llama-65b': { layers: 80, width: 8192, keyValueWidth: 8192, hidden: 22016, vocabulary: 32000 },
} as const satisfies Record<string, ModelShape>;

export type ModelName = keyof typeof MODELS;
export const MODEL_NAMES = Object.keys(MODELS) as readonly ModelName[];

function llama3(layers: number, width: number, hidden: number): ModelShape {
  return { layers, width, keyValueWidth: 1024, hidden, vocabulary: 128_256 };
}
