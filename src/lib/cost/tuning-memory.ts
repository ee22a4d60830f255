import { trainingBytes } from './memory';

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
