import type { Graph } from '../onnx/graph';
import { FLOAT, value } from '../onnx/network';
import type { Message } from '../onnx/messages';
import { adapterInput } from '~/lib/llama/adapter/file';
import { sizesOf, type LlamaWeights, type Part } from '~/lib/llama/shape';
import { inTwoBytes } from './activations';
import { product, tableOf } from './product';

/** What all layers of the network share. */
export interface Parts {
  graph: Graph;
  weights: LlamaWeights;
  /** The inputs of the network. */
  inputs: Message[];
}

/**
 * The product of matrices with `states` [1 × tokens × inputs], side by side, plus what an adapter adds: W x + B (A x), where A
 * and B are inputs of the network and of any rank (Hu et al. 2021). Zeros add nothing.
 */
export function adapted(
  { graph, weights, inputs }: Parts,
  layer: number,
  parts: readonly Part[],
  states: string,
): string {
  const { op } = graph;
  const sizes = sizesOf(parts[0]!, weights.shape);
  const matrices = parts.map((part) => weights.matrix(layer, part));
  const own = product(graph, inTwoBytes(graph, states), tableOf(graph, matrices, sizes.inputs));
  const added = parts.map((part) => {
    const [a, b] = (['A', 'B'] as const).map((side) => adapterInput(layer, part, side));
    const { outputs } = sizesOf(part, weights.shape);
    inputs.push(value(a!, FLOAT, [sizes.inputs, 'rank']), value(b!, FLOAT, ['rank', outputs]));
    return op('MatMul', [op('MatMul', [states, a!]), b!]);
  });
  return op('Add', [own, added.length > 1 ? op('Concat', added, { axis: 2 }) : added[0]!]);
}
