import type { Graph } from '../onnx/graph';
import type { Product } from './linear';
import { HEADS, WIDTH, type BertWeights, type Linear } from './weights';

/** The graph, the weights and the product that all parts of the network share. */
export interface Parts {
  graph: Graph;
  weights: BertWeights;
  product: Product;
}

/** Added to the score of padding, whose share then is 0. */
const HIDDEN = -1e9;

/** The term added to the scores of each token: 0, or −1e9 for padding, [texts × 1 × 1 × tokens]. */
export function paddingHidden({ op, whole, scalar }: Graph, mask: string): string {
  const across = op('Unsqueeze', [mask, whole(1, 2)]);
  return op('Mul', [op('Sub', [scalar(1), across]), scalar(HIDDEN)]);
}

/** Attention of all heads over `states` [texts × tokens × 384] in one layer, without the residual. */
export function attention(
  { graph, weights, product }: Parts,
  layer: number,
  states: string,
  hidden: string,
): string {
  const { op, whole, scalar, split } = graph;
  const all = product(graph, states, stacked(weights, layer));
  const [queries, keys, values] = split('Split', [all], 3, { axis: 2, num_outputs: 3 });
  const heads = (x: string, ...perm: number[]) =>
    op('Transpose', [op('Reshape', [x, whole(0, 0, HEADS, WIDTH / HEADS)])], { perm });
  const products = op('MatMul', [heads(queries!, 0, 2, 1, 3), heads(keys!, 0, 2, 3, 1)]);
  const scores = op('Mul', [products, scalar(1 / Math.sqrt(WIDTH / HEADS))]);
  const shares = op('Softmax', [op('Add', [scores, hidden])], { axis: 3 });
  const mixed = op('MatMul', [shares, heads(values!, 0, 2, 1, 3)]);
  const joined = op('Reshape', [
    op('Transpose', [mixed], { perm: [0, 2, 1, 3] }),
    whole(0, 0, WIDTH),
  ]);
  return product(graph, joined, weights.linear(layer, 'out'));
}

/** Queries, keys and values as one product. Rows have their own scales, so that nothing changes by it. */
function stacked(weights: BertWeights, layer: number): Linear {
  const parts = (['q', 'k', 'v'] as const).map((matrix) => weights.linear(layer, matrix));
  return {
    weight: joinedNumbers(parts.map(({ weight }) => weight)),
    bias: joinedNumbers(parts.map(({ bias }) => bias)),
  };
}

function joinedNumbers(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
