import {
  bytesAtBits,
  cacheBytesPerToken,
  FILE_BITS,
  loraTuningBytes,
  qloraTuningBytes,
  trainingBytes,
} from './memory';
import type { ModelShape } from './model-shape';

/** Memory of the compared cards, in GB of a billion bytes. */
export const CARDS = [8, 16, 24, 48, 80] as const;
const GB = 1e9;

export interface Holding {
  weights: number;
  adapter: number;
  shape: Pick<ModelShape, 'layers' | 'keyValueWidth'>;
  /** Tokens of one conversation, and simultaneous conversations. */
  context: number;
  conversations: number;
}

/** Bytes of keys and values of all conversations, in 16 bits. */
export const cacheBytes = ({ shape, context, conversations }: Holding): number =>
  cacheBytesPerToken(shape) * context * conversations;

const serving =
  (bits: number) =>
  (holding: Holding): number =>
    bytesAtBits(holding.weights, bits) + cacheBytes(holding);

/** Bytes that each way needs, the least first: weights, keys and values, what learning keeps; no activations. */
const BYTES = {
  serve4: serving(FILE_BITS.four),
  serve8: serving(FILE_BITS.eight),
  serve16: serving(16),
  qlora: ({ weights, adapter }: Holding): number => qloraTuningBytes(weights, adapter),
  lora: ({ weights, adapter }: Holding): number => loraTuningBytes(weights, adapter),
  full: ({ weights }: Holding): number => trainingBytes(weights),
};
export type Way = keyof typeof BYTES;
export const WAYS = Object.keys(BYTES) as Way[];
export const bytesOf = (way: Way, holding: Holding): number => BYTES[way](holding);

/** The number of cards of this many GB that hold it, if it can be split evenly; 1 if it fits on one. */
export const cardsFor = (bytes: number, gigabytes: number): number =>
  Math.max(1, Math.ceil(bytes / (gigabytes * GB)));
