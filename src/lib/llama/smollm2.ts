import type { LlamaShape } from './shape';

export { SMOLLM2_BYTES } from './smollm2-facts';

/** The id of the language model that `npm run models` makes for this site's own origin. */
export const SMOLLM2 = 'smollm2';

export const LLAMA_FOLDER = 'lm/';

/** Its files; the last two are its network and the numbers of it. */
export const SMOLLM2_FILES = [
  'config.json',
  'tokenizer.bin',
  'onnx/model_quantized.onnx',
  'onnx/model_quantized.onnx_data',
] as const;

/** Its shape, for those who do not load it; its `config.json` says the same. */
export const SMOLLM2_SHAPE: LlamaShape = {
  layers: 30,
  width: 576,
  heads: 9,
  keyHeads: 3,
  inner: 1536,
  vocabulary: 49_152,
  theta: 100_000,
  epsilon: Math.fround(1e-5),
};

/** Most tokens it reads here; the model itself was trained on texts of up to 8,192. */
export const SMOLLM2_CONTEXT = 2048;

export const SMOLLM2_ABOUT = {
  name: 'SmolLM2-135M-Instruct',
  licence: 'Apache 2.0',
  parameters: 134_515_008,
};

/** What `config.json` says of it. */
export interface LlamaConfig {
  shape: LlamaShape;
  /** How many of the first tokens are marks. */
  marks: number;
  context: number;
}
