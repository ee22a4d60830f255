import type { Arena } from './arena';
import type { Address } from './kernels/kernels';
import type { Placed } from './plan';
import type { Trains } from './trains';

/**
 * LoRA on one linear layer: W + SCALE · A · B (Hu et al. 2022), A [in × rank], B [rank × out].
 * Once trained the product can be added to W, which then costs nothing to run.
 */
export interface Adapter {
  a: Placed;
  b: Placed;
  rank: number;
  /** SCALE · x · A of the last pass [tokens × rank], and its gradient. */
  hidden: Address;
  dHidden: Address;
}

/** α / r of the paper, held fixed here so that ranks compare at one learning rate. */
export const SCALE = 2;

/** Gives every named linear layer its adapter; the weights of all of them stand in one run. */
export function placeAdapters(
  trains: Trains,
  matrices: readonly Placed[],
  arena: Arena,
  tokens: number,
): Map<string, Adapter> {
  if (trains.kind !== 'lora') return new Map();
  const { rank, on } = trains;
  const wanted = new Set<string>(on);
  const kindOf = (name: string) => name.split('.').at(-1)!;
  const adapted = matrices.filter(({ name }) => wanted.has(name) || wanted.has(kindOf(name)));
  const weights = adapted.map(({ name, rows, columns }) => ({
    name,
    a: { name: `${name}.a`, rows, columns: rank, at: arena.take(rows * rank) },
    b: { name: `${name}.b`, rows: rank, columns, at: arena.take(rank * columns) },
  }));
  return new Map(
    weights.map(({ name, a, b }) => {
      const hidden = arena.take(tokens * rank);
      return [name, { a, b, rank, hidden, dHidden: arena.take(tokens * rank) }];
    }),
  );
}
