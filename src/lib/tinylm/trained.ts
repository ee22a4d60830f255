import type { Adapter } from './adapters';
import type { Arena } from './arena';
import { upToFour } from './shapes';
import type { Address } from './kernels/kernels';
import { type Placed, sizeOf } from './parameters';
import type { Trains } from './trains';

/** Contiguous weights that learn together, and the addresses of their gradients and moments. */
export interface Trained {
  at: Address;
  floats: number;
  gradient: Address;
  /** Running means of the gradient and of its square (AdamW). */
  first: Address;
  second: Address;
  /** True if weight decay applies to these weights. */
  decays: boolean;
}

interface Weights {
  /** The matrices, contiguous; the embedding is first, the head last. */
  decaying: readonly Placed[];
  /** Gains and smears, contiguous. */
  plain: readonly Placed[];
  adapters: ReadonlyMap<string, Adapter>;
}

/** Reserves memory for the gradients and moments of trainable weights only. */
export function placeTrained(trains: Trains, weights: Weights, arena: Arena): Trained[] {
  return runsOf(trains, weights).map(({ tensors, decays }) => {
    const { at, floats } = spanOf(tensors);
    const room = () => arena.take(floats);
    return { at, floats, gradient: room(), first: room(), second: room(), decays };
  });
}

function runsOf({ kind }: Trains, { decaying, plain, adapters }: Weights) {
  if (kind === 'none') return [];
  if (kind === 'head') return [{ tensors: decaying.slice(-1), decays: true }];
  if (kind === 'lora') {
    const tensors = [...adapters.values()].flatMap(({ a, b }) => [a, b]);
    return [{ tensors, decays: false }];
  }
  return [
    { tensors: kind === 'blocks' ? decaying.slice(1, -1) : decaying, decays: true },
    { tensors: plain, decays: false },
  ];
}

function spanOf(tensors: readonly Placed[]): { at: Address; floats: number } {
  const last = tensors.at(-1)!;
  const at = tensors[0]!.at;
  return { at, floats: upToFour(last.at + sizeOf(last) - at) };
}

/** The address of the gradient of the tensor at `at`; 0 if it is frozen. */
export function gradientOf(trained: readonly Trained[], at: Address): Address {
  const run = trained.find((each) => at >= each.at && at < each.at + each.floats);
  return run ? run.gradient + at - run.at : 0;
}
