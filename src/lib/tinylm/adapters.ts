import type { Arena } from './arena';
import type { Address } from './kernels/kernels';
import type { Placed } from './parameters';
import type { AdapterPlace, Trains } from './trains';

/**
 * LoRA on one linear layer: W + scale · A · B (Hu et al. 2022), A [in × rank], B [rank × out].
 * Once trained the product can be added to W (`merge`) and W be used without it. Queries, keys and values
 * stand in one matrix here and share one A, where there usually is one for each: with the same rank theirs
 * has fewer numbers.
 */
export interface Adapter {
  a: Placed;
  b: Placed;
  rank: number;
  /** α / r of the paper. */
  scale: number;
  /** scale · x · A of the last pass [tokens × rank], and its gradient. */
  hidden: Address;
  dHidden: Address;
}

/** α / r of the paper where nothing else is said: α is twice the rank. */
const SCALE = 2;

/** Gives every named linear layer its adapter; the weights of all of them stand in one run. */
export function placeAdapters(
  trains: Trains,
  matrices: readonly Placed[],
  arena: Arena,
  tokens: number,
): Map<string, Adapter> {
  if (trains.kind !== 'lora') return new Map();
  const { rank, on, scale = SCALE } = trains;
  const adapted = layersOf(on, matrices);
  const weights = adapted.map(({ name, rows, columns }) => ({
    name,
    a: { name: `${name}.a`, rows, columns: rank, at: arena.take(rows * rank) },
    b: { name: `${name}.b`, rows: rank, columns, at: arena.take(rank * columns) },
  }));
  return new Map(
    weights.map(({ name, a, b }) => {
      const hidden = arena.take(tokens * rank);
      return [name, { a, b, rank, scale, hidden, dHidden: arena.take(tokens * rank) }];
    }),
  );
}

/** The linear layers at the places named; every place must be one. */
function layersOf(on: readonly AdapterPlace[], matrices: readonly Placed[]): Placed[] {
  const layers = matrices.filter(({ name }) => name !== 'embed');
  const isAt = (place: string) => (layer: Placed) =>
    layer.name === place || layer.name.endsWith(`.${place}`);
  const nowhere = on.find((place) => !layers.some(isAt(place)));
  if (nowhere !== undefined)
    throw new Error(
      `This model has no linear layer "${nowhere}" for an adapter. It has ${layers.map(({ name }) => name).join(', ')}.`,
    );
  return layers.filter((layer) => on.some((place) => isAt(place)(layer)));
}
