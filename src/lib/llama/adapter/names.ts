import type { Part } from '../shape';

/** The two matrices of an adapter's part: A [inputs × rank] and B [rank × outputs]. */
export const SIDES = ['A', 'B'] as const;
export type Side = (typeof SIDES)[number];

/** The name of an input of the network, and of a tensor in an adapter's file. */
export const adapterInput = (layer: number, part: Part, side: Side): string =>
  `lora.${layer}.${part}.${side}`;
