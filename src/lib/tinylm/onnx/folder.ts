import type { ModelConfig } from '../config';
import { causalNetwork } from './network';
import type { Spelling } from './spelling';
import { tokenizerConfig, tokenizerFile } from './tokenizer';

export type Files = [path: string, bytes: Uint8Array][];

/**
 * A trained model as a folder of files that libraries for models of the hub can load: transformers.js as
 * `text-generation` with `dtype: 'q8'`.
 *
 * @param weights in the order of `parameters(config)`; matrices are rounded to 8 bits, as by `rounded`
 * @throws RangeError if the spelling does not have as many tokens as the model
 */
export function modelFolder(config: ModelConfig, weights: Float32Array, spelling: Spelling): Files {
  const { length } = spelling.pieces;
  if (length !== config.vocabulary)
    throw new RangeError(`The model has ${config.vocabulary} tokens, its spelling ${length}.`);
  return [
    ['config.json', json(networkConfig(config, spelling))],
    ['generation_config.json', json(generationConfig(config, spelling))],
    ['tokenizer.json', json(tokenizerFile(spelling))],
    ['tokenizer_config.json', json(tokenizerConfig(spelling, config.context))],
    ['onnx/model_quantized.onnx', causalNetwork(config, weights)],
  ];
}

const json = (value: object) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

/** `config.json`, which names an architecture of the hub with the same inputs and outputs. */
const networkConfig = (config: ModelConfig, spelling: Spelling) => ({
  model_type: 'nanochat',
  architectures: ['NanoChatForCausalLM'],
  hidden_size: config.width,
  intermediate_size: 4 * config.width,
  num_hidden_layers: config.layers,
  num_attention_heads: config.heads,
  num_key_value_heads: config.heads,
  head_dim: config.width / config.heads,
  vocab_size: config.vocabulary,
  max_position_embeddings: config.context,
  ...marks(spelling),
  'transformers.js_config': { dtype: 'q8' },
});

const generationConfig = ({ context, vocabulary }: ModelConfig, spelling: Spelling) => ({
  max_length: context,
  do_sample: false,
  ...(spelling.known < vocabulary && {
    suppress_tokens: Array.from(
      { length: vocabulary - spelling.known },
      (_, i) => spelling.known + i,
    ),
  }),
  ...marks(spelling),
});

const marks = ({ start, stop, padding }: Spelling) => ({
  ...(start !== undefined && { bos_token_id: start }),
  ...(stop !== undefined && { eos_token_id: stop }),
  pad_token_id: padding,
});
