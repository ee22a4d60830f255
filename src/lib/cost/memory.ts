import type { ModelShape } from './model-shape';

/** The precisions offered for a parameter, in bits. */
export const BITS = [32, 16, 8, 4] as const;
type Bits = (typeof BITS)[number];

/** Bytes of the parameters alone; the activations come on top. */
export const weightBytes = (parameters: number, bits: Bits): number =>
  Math.ceil(bytesAtBits(parameters, bits));

/**
 * Bytes per parameter while all of them are trained with Adam in mixed precision: two each for the weight and its
 * gradient in 16 bits, four each for Adam's two running means. 65 billion parameters then take 780 GB, the figure of
 * Dettmers et al. 2023 (QLoRA). A 32-bit copy of the weights, which some programs keep, adds four bytes.
 */
export const TRAINING_BYTES: number = 2 + 2 + 4 + 4;

/** 65 billion parameters at 12 bytes take 780 GB. Activations come on top, here and below. */
export const trainingBytes = (parameters: number): number => parameters * TRAINING_BYTES;

/**
 * Bytes of the keys and values of one token: 2 · layers · key-value width · bytes per number.
 * Llama 2 13B in 16 bits: 2 · 40 · 5120 · 2 = 819,200.
 */
export const cacheBytesPerToken = (
  { layers, keyValueWidth }: Pick<ModelShape, 'layers' | 'keyValueWidth'>,
  bytes = 2,
): number => 2 * layers * keyValueWidth * bytes;

/**
 * Bits per weight of QLoRA's base: 4, plus 0.127 for the block scales, which are quantised themselves (Dettmers et al.
 * 2023, §3). Without that second step the scales take 0.5.
 */
export const QLORA_BITS = 4.127;

/** Bytes of `weights` weights at `bits` bits each; fractions of a bit are allowed. */
export const bytesAtBits = (weights: number, bits: number): number => (weights * bits) / 8;

/** Bytes to train an adapter over a base frozen in 16 bits. */
export const loraTuningBytes = (weights: number, adapter: number): number =>
  bytesAtBits(weights, 16) + trainingBytes(adapter);

/** Bytes to train an adapter over a base frozen in 4 bits plus the bits of its scales. */
export const qloraTuningBytes = (weights: number, adapter: number): number =>
  bytesAtBits(weights, QLORA_BITS) + trainingBytes(adapter);

/**
 * Bits per weight of files called 8 and 4 bits: Q8_0 and Q4_K_M of Llama 3.1 8B, as llama.cpp's table of sizes gives
 * them (evidence row E103).
 */
export const FILE_BITS = { eight: 8.5, four: 4.89 } as const;

/** Gigabytes of a 4-bit file of so many billion weights; the text that is read comes on top. */
export const fileGigabytes = (billions: number): number => bytesAtBits(billions, FILE_BITS.four);
