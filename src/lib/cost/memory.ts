import type { ModelShape } from './model-shape';

/** The precisions offered for a parameter, in bits. */
export const BITS = [32, 16, 8, 4] as const;
type Bits = (typeof BITS)[number];

const BITS_IN_BYTE = 8;

/** Bytes of the parameters alone; the activations come on top. */
export const weightBytes = (parameters: number, bits: Bits): number =>
  Math.ceil((parameters * bits) / BITS_IN_BYTE);

/**
 * Bytes per parameter while all of them are trained with Adam in mixed precision: two each for the weight and its
 * gradient in 16 bits, four each for Adam's two running means. 65 billion parameters then take 780 GB, the figure of
 * Dettmers et al. 2023 (QLoRA); a 32-bit copy of the weights adds four bytes.
 */
const TRAINING_BYTES = 2 + 2 + 4 + 4;

/** Bytes to train every parameter, without the activations. */
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
export const QLORA_BITS = { double: 4.127, single: 4.5 } as const;

/** Bytes of the 32-bit copy that some programs keep of each trained weight (Rajbhandari et al. 2020, §3.1). */
const MASTER_COPY = 4;

/** Bytes per trained weight with Adam in mixed precision: 12, or 16 with a 32-bit copy. */
export const learningBytes = (masterCopy: boolean): number =>
  trainingBytes(1) + (masterCopy ? MASTER_COPY : 0);

/** Bytes of `weights` weights at `bits` bits each; fractions of a bit are allowed. */
export const bytesAtBits = (weights: number, bits: number): number => (weights * bits) / 8;

/**
 * Bytes to train every weight: 65 billion at 12 bytes take 780 GB, the figure of Dettmers et al. 2023. Activations come
 * on top, here and below.
 */
export const fullTuningBytes = (weights: number, masterCopy: boolean): number =>
  weights * learningBytes(masterCopy);

/** Bytes to train an adapter over a base frozen in 16 bits. */
export const loraTuningBytes = (weights: number, adapter: number, masterCopy: boolean): number =>
  bytesAtBits(weights, 16) + adapter * learningBytes(masterCopy);

/** Bytes to train an adapter over a base frozen in 4 bits plus the bits of its scales. */
export const qloraTuningBytes = (
  weights: number,
  adapter: number,
  masterCopy: boolean,
  bits: number = QLORA_BITS.double,
): number => bytesAtBits(weights, bits) + adapter * learningBytes(masterCopy);
