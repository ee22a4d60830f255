import { MODEL_SHAPES } from './model-shape';
import type { Network } from './parameters';

const GPT_VOCABULARY = 50_257;

/** The sizes are those of the released files or of the paper. */
export const NETWORKS = {
  /** The model that this site includes. */
  ours: {
    vocabulary: 296,
    width: 96,
    layers: 3,
    heads: 4,
    factor: 4,
    gated: false,
    positions: 0,
    tied: false,
    biases: false,
    smear: true,
  },
  /** Radford et al. 2019; the released model named `gpt2`. */
  gpt2: gpt(12, 768, 12, 1_024),
  /** Touvron et al. 2023. */
  llama: {
    vocabulary: MODEL_SHAPES['7b'].vocabulary,
    width: MODEL_SHAPES['7b'].width,
    layers: MODEL_SHAPES['7b'].layers,
    heads: 32,
    factor: MODEL_SHAPES['7b'].hidden / MODEL_SHAPES['7b'].width,
    gated: true,
    positions: 0,
    tied: false,
    biases: false,
    smear: false,
  },
  /** Brown et al. 2020, table 2.1; the architecture is that of GPT-2. */
  gpt3: gpt(96, 12_288, 96, 2_048),
} as const satisfies Record<string, Network>;

export const NETWORK_NAMES = ['ours', 'gpt2', 'llama', 'gpt3'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

function gpt(layers: number, width: number, heads: number, positions: number): Network {
  return {
    vocabulary: GPT_VOCABULARY,
    width,
    layers,
    heads,
    factor: 4,
    gated: false,
    positions,
    tied: true,
    biases: true,
    smear: false,
  };
}
