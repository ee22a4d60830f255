import { adapterInput, noAdapter, type Adapter } from '../adapter/file';
import type { LlamaShape, Part } from '../shape';
import { additionsOf } from './additions';

/** An adapter apart from the network that it was tuned on: its trained numbers, and what they are. */
export interface TrainedNumbers {
  rank: number;
  alpha: number;
  modules: readonly Part[];
  /** A and B of each addition, in the order of `additionsOf`. */
  numbers: Float32Array;
}

export interface TrainedAdapter extends TrainedNumbers {
  shape: LlamaShape;
}

/** It as the writing network takes it: the strength α ÷ rank is part of B, and parts without an addition are zeros. */
export function adapterOf({ shape, rank, alpha, modules, numbers }: TrainedAdapter): Adapter {
  const adapter = noAdapter(shape, rank);
  const { additions } = additionsOf(shape, { rank, modules });
  for (const { layer, part, a, b, inputs, outputs } of additions) {
    const tensor = (side: 'A' | 'B') =>
      adapter.tensors.get(adapterInput(layer, part, side))!.numbers;
    tensor('A').set(numbers.subarray(a, a + inputs * rank));
    tensor('B').set(numbers.subarray(b, b + rank * outputs).map((one) => (one * alpha) / rank));
  }
  return adapter;
}
