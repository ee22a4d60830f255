import {
  bytesAtBits,
  cacheBytesPerToken,
  fullTuningBytes,
  loraTuningBytes,
  qloraTuningBytes,
} from '~/lib/cost/memory';
import type { ModelShape } from '~/lib/cost/model-shape';

/** Memory of the cards that are compared, in GB of a billion bytes. */
export const CARDS = [8, 16, 24, 48, 80] as const;
const GB = 1e9;

/**
 * Bits a weight of files called 8 and 4 bits: Q8_0 and Q4_K_M of Llama 3.1 8B, as llama.cpp's table of
 * sizes gives them (evidence row E103).
 */
export const FILE_BITS = { eight: 8.5, four: 4.89 } as const;

/** Ways to use a model, from the one that needs least to the one that needs most. */
export const WAYS = ['serve4', 'serve8', 'serve16', 'qlora', 'lora', 'full'] as const;
export type Way = (typeof WAYS)[number];

/** A model on a card, and what it is to hold at once. */
export interface Holding {
  weights: number;
  adapter: number;
  shape: Pick<ModelShape, 'layers' | 'keyValueWidth'>;
  /** Tokens of one conversation, and conversations at once. */
  context: number;
  conversations: number;
  /** Whether training keeps a copy of what learns in 32 bits. */
  masterCopy: boolean;
  /** Bits a weight of QLoRA's base. */
  qloraBits: number;
  /** Bytes for what is computed on the way: measure it. */
  room: number;
}

/** Bytes of keys and values of all conversations, in 16 bits. */
export const cacheBytes = ({ shape, context, conversations }: Holding): number =>
  cacheBytesPerToken(shape) * context * conversations;

/** Bytes that a way needs: weights, keys and values where it serves, and room. */
export function bytesOf(way: Way, holding: Holding): number {
  const { weights, adapter, masterCopy, qloraBits, room } = holding;
  const serving = (bits: number) => bytesAtBits(weights, bits) + cacheBytes(holding) + room;
  switch (way) {
    case 'serve4':
      return serving(FILE_BITS.four);
    case 'serve8':
      return serving(FILE_BITS.eight);
    case 'serve16':
      return serving(16);
    case 'qlora':
      return qloraTuningBytes(weights, adapter, masterCopy, qloraBits) + room;
    case 'lora':
      return loraTuningBytes(weights, adapter, masterCopy) + room;
    case 'full':
      return fullTuningBytes(weights, masterCopy) + room;
  }
}

/** How many cards of so many GB hold it, if it can be split evenly; 1 where it fits on one. */
export const cardsFor = (bytes: number, gigabytes: number): number =>
  Math.max(1, Math.ceil(bytes / (gigabytes * GB)));
