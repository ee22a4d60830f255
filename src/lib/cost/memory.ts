import type { ModelShape } from './model-shape';

/** Bits that one parameter may take. */
export const BITS = [32, 16, 8, 4] as const;
type Bits = (typeof BITS)[number];

const BITS_IN_BYTE = 8;

/** Bytes of the parameters alone: what is computed while the network runs comes on top. */
export const weightBytes = (parameters: number, bits: Bits): number =>
  Math.ceil((parameters * bits) / BITS_IN_BYTE);

/**
 * Bytes a parameter while all of them are trained with Adam in mixed precision: two each for the weight
 * and its gradient in 16 bits, four each for Adam's two running means. 65 billion parameters then take
 * 780 GB, the figure of Dettmers et al. 2023 (QLoRA); a 32-bit copy of the weights adds four bytes.
 */
const TRAINING_BYTES = 2 + 2 + 4 + 4;

/** Bytes to train every parameter; activations come on top. */
export const trainingBytes = (parameters: number): number => parameters * TRAINING_BYTES;

/**
 * Bytes of the keys and values of one token: 2 · layers · key-value width · bytes a number.
 * Llama 2 13B in 16 bits: 2 · 40 · 5120 · 2 = 819,200.
 */
export const cacheBytesPerToken = (
  { layers, keyValueWidth }: Pick<ModelShape, 'layers' | 'keyValueWidth'>,
  bytes = 2,
): number => 2 * layers * keyValueWidth * bytes;

/**
 * Bits a weight of QLoRA's base: 4, and 0.127 for the scales of its blocks, quantised a second time
 * (Dettmers et al. 2023, §3). Without that second step the scales take 0.5.
 */
export const QLORA_BITS = { double: 4.127, single: 4.5 } as const;

/** Bytes of the copy in 32 bits that some programs keep of what learns (Rajbhandari et al. 2020, §3.1). */
const MASTER_COPY = 4;

/** Bytes of one number that learns, with Adam in mixed precision: 12, or 16 with a copy in 32 bits. */
export const learningBytes = (masterCopy: boolean): number =>
  trainingBytes(1) + (masterCopy ? MASTER_COPY : 0);

/** Bytes of so many weights at so many bits, fractions of a bit included. */
export const bytesAtBits = (weights: number, bits: number): number => (weights * bits) / 8;

/**
 * Bytes to train every weight: 65 billion at 12 bytes take 780 GB, the figure of Dettmers et al. 2023.
 * What is computed on the way (activations) comes on top, here and below.
 */
export const fullTuningBytes = (weights: number, masterCopy: boolean): number =>
  weights * learningBytes(masterCopy);

/** Bytes to train an adapter over a base frozen in 16 bits. */
export const loraTuningBytes = (weights: number, adapter: number, masterCopy: boolean): number =>
  bytesAtBits(weights, 16) + adapter * learningBytes(masterCopy);

/** Bytes to train an adapter over a base frozen in 4 bits and a fraction. */
export const qloraTuningBytes = (
  weights: number,
  adapter: number,
  masterCopy: boolean,
  bits: number = QLORA_BITS.double,
): number => bytesAtBits(weights, bits) + adapter * learningBytes(masterCopy);
