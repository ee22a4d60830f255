import { MODEL_SHAPES, type ModelShape } from './model-shape';

const LLAMA_3_VOCABULARY = 128_256;

/**
 * The sizes of published models: LLaMA (Touvron et al. 2023, table 2), Llama 2 and Llama 3.1 as in their released
 * configurations. `countWeights` gives 65.3, 8.0, 70.6 and 405.9 billion.
 */
export const MODELS = {
  'llama-3.1-8b': {
    layers: 32,
    width: 4096,
    keyValueWidth: 1024,
    hidden: 14336,
    vocabulary: LLAMA_3_VOCABULARY,
  },
  'llama-3.1-70b': {
    layers: 80,
    width: 8192,
    keyValueWidth: 1024,
    hidden: 28672,
    vocabulary: LLAMA_3_VOCABULARY,
  },
  'llama-3.1-405b': {
    layers: 126,
    width: 16384,
    keyValueWidth: 1024,
    hidden: 53248,
    vocabulary: LLAMA_3_VOCABULARY,
  },
  'llama-2-7b': MODEL_SHAPES['7b'],
  'llama-2-13b': MODEL_SHAPES['13b'],
  'llama-2-70b': MODEL_SHAPES['70b'],
  'llama-65b': { layers: 80, width: 8192, keyValueWidth: 8192, hidden: 22016, vocabulary: 32000 },
} as const satisfies Record<string, ModelShape>;

export type ModelName = keyof typeof MODELS;
export const MODEL_NAMES = Object.keys(MODELS) as readonly ModelName[];
