import {
  bytesAtBits,
  cacheBytesPerToken,
  loraTuningBytes,
  qloraTuningBytes,
  trainingBytes,
} from '~/lib/cost/memory';
import type { ModelShape } from '~/lib/cost/model-shape';

/** Memory of the compared cards, in GB of a billion bytes. */
export const CARDS = [8, 16, 24, 48, 80] as const;
const GB = 1e9;

/**
 * Bits per weight of files called 8 and 4 bits: Q8_0 and Q4_K_M of Llama 3.1 8B, as llama.cpp's table of sizes gives
 * them (evidence row E103).
 */
export const FILE_BITS = { eight: 8.5, four: 4.89 } as const;

/** Ways to use a model, from the one that needs the least memory to the one that needs the most. */
export const WAYS = ['serve4', 'serve8', 'serve16', 'qlora', 'lora', 'full'] as const;
export type Way = (typeof WAYS)[number];

/** A model on a card, with everything it holds at once. */
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

/** Bytes that a way needs: weights, keys and values when serving, and what learning keeps; no activations. */
export function bytesOf(way: Way, holding: Holding): number {
  const { weights, adapter } = holding;
  const serving = (bits: number) => bytesAtBits(weights, bits) + cacheBytes(holding);
  switch (way) {
    case 'serve4':
      return serving(FILE_BITS.four);
    case 'serve8':
      return serving(FILE_BITS.eight);
    case 'serve16':
      return serving(16);
    case 'qlora':
      return qloraTuningBytes(weights, adapter);
    case 'lora':
      return loraTuningBytes(weights, adapter);
    case 'full':
      return trainingBytes(weights);
  }
}

/** The number of cards of this many GB that hold it, if it can be split evenly; 1 if it fits on one. */
export const cardsFor = (bytes: number, gigabytes: number): number =>
  Math.max(1, Math.ceil(bytes / (gigabytes * GB)));
