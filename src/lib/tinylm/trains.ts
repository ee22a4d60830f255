import { LINEAR_KINDS, type LinearKind } from './parameters';

/** The weights that learn; all others keep every bit. */
export type Trains =
  | { kind: 'none' }
  | { kind: 'all' }
  | { kind: 'head' }
  /** All but the embedding and the head, as is usual with LoRA. */
  | { kind: 'blocks' }
  /** Low-rank adapters on linear layers, over a frozen base. */
  | { kind: 'lora'; rank: number; on: readonly AdapterPlace[]; scale?: number };

/** A linear layer of every block, such as `qkv`, or of one block, such as `0.qkv`. */
export type AdapterPlace = LinearKind | `${number}.${LinearKind}`;

/** The usual layers for LoRA: all linear layers of every block. */
export const BLOCK_LAYERS: readonly LinearKind[] = ['qkv', 'out', 'up', 'down'];

export const INFERENCE: Trains = { kind: 'none' };

/**
 * Throws an Error with a sentence if adapters have an illegal rank, scale or place.
 * @param width the width of the model; a higher rank would not be more expressive
 */
export function checkTrains(trains: Trains, width: number): Trains {
  if (trains.kind !== 'lora') return trains;
  const { rank, on, scale = 1 } = trains;
  if (!Number.isInteger(rank) || rank < 1 || rank > width)
    throw new Error(
      `LoRA needs a whole rank from 1 to the model's width, ${width}; it was given ${rank}.`,
    );
  if (!(scale > 0 && Number.isFinite(scale)))
    throw new Error(`LoRA needs a scale above 0; it was given ${scale}.`);
  if (on.length === 0)
    throw new Error(`LoRA needs a linear layer to sit on: any of ${LINEAR_KINDS.join(', ')}.`);
  return trains;
}
