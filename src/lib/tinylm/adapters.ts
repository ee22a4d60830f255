import type { Arena } from './arena';
import type { Address } from './kernels/kernels';
import type { Placed } from './parameters';
import type { AdapterPlace, Trains } from './trains';

/**
 * LoRA on one linear layer: W + scale · A · B (Hu et al. 2022), A [in × rank], B [rank × out]. After training, the
 * product can be added to W (`merge`), so that W is used alone. Queries, keys and values are one matrix here and share
 * one A, while other implementations have one for each, so the adapter has fewer numbers at the same rank.
 */
export interface Adapter {
  a: Placed;
  b: Placed;
  rank: number;
  /** α / r in the paper. */
  scale: number;
  /** scale · x · A of the last pass [tokens × rank]; then its gradient. */
  hidden: Address;
  dHidden: Address;
}

/** The default of α / r: α is twice the rank. */
const SCALE = 2;

/** Places an adapter for every named linear layer; the weights of all adapters are contiguous. */
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

/** The linear layers with the given names; every name must be one. */
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
