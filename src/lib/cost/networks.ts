import { MODEL_SHAPES } from './model-shape';
import type { Network } from './parameters';

const { vocabulary, width, layers, hidden } = MODEL_SHAPES['7b'];
const ROTARY = { gated: false, positions: 0, tied: false, biases: false, smear: false };

/** The sizes are those of the released files or of the paper. */
export const NETWORKS = {
  /** The model that this site includes. */
  ours: {
    ...ROTARY,
    vocabulary: 296,
    width: 96,
    layers: 3,
    heads: 4,
    factor: 4,
    smear: true,
  },
  /** Radford et al. 2019; the released model named `gpt2`. */
  gpt2: gpt(12, 768, 12, 1_024),
  /** Touvron et al. 2023. */
  llama: {
    ...ROTARY,
    vocabulary,
    width,
    layers,
    heads: 32,
    factor: hidden / width,
    gated: true,
  },
  /** Brown et al. 2020, table 2.1; the architecture is that of GPT-2. */
  gpt3: gpt(96, 12_288, 96, 2_048),
} as const satisfies Record<string, Network>;

export const NETWORK_NAMES = ['ours', 'gpt2', 'llama', 'gpt3'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

function gpt(layers: number, width: number, heads: number, positions: number): Network {
  const own = { vocabulary: 50_257, width, layers, heads, factor: 4, positions };
  return { ...ROTARY, ...own, tied: true, biases: true };
}
