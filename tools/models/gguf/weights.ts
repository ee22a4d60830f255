import {
  headWidth,
  sizesOf,
  type LlamaShape,
  type LlamaWeights,
  type Part,
} from '~/lib/llama/shape';
import type { Gguf } from './reader';
import { halvesInRows } from './rotary';

/** Names of the matrices of a layer in a file of llama.cpp. */
const NAMES: Readonly<Record<Part, string>> = {
  q: 'attn_q',
  k: 'attn_k',
  v: 'attn_v',
  o: 'attn_output',
  gate: 'ffn_gate',
  up: 'ffn_up',
  down: 'ffn_down',
};
const NORMS = { attention: 'attn_norm', inner: 'ffn_norm' };

/** The weights of a Llama whose table of tokens also scores the next one. @throws BrokenWeights if some are missing */
export function llamaWeights(file: Gguf): LlamaWeights {
  const shape = shapeIn(file);
  const { width, vocabulary } = shape;
  return {
    shape,
    tokens: () => file.tensor('token_embd.weight', vocabulary * width),
    norm: (layer, norm) => file.tensor(`blk.${layer}.${NORMS[norm]}.weight`, width),
    lastNorm: () => file.tensor('output_norm.weight', width),
    matrix(layer, part) {
      const { inputs, outputs } = sizesOf(part, shape);
      const stored = file.tensor(`blk.${layer}.${NAMES[part]}.weight`, inputs * outputs);
      return part === 'q' || part === 'k' ? halvesInRows(stored, inputs, headWidth(shape)) : stored;
    },
  };
}

const shapeIn = ({ number }: Gguf): LlamaShape => ({
  layers: number('llama.block_count'),
  width: number('llama.embedding_length'),
  heads: number('llama.attention.head_count'),
  keyHeads: number('llama.attention.head_count_kv'),
  inner: number('llama.feed_forward_length'),
  vocabulary: number('llama.vocab_size'),
  theta: number('llama.rope.freq_base'),
  epsilon: number('llama.attention.layer_norm_rms_epsilon'),
});
