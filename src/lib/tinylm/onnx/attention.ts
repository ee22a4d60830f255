import type { Graph } from '../../onnx/graph';
import type { ModelConfig } from '../config';
import { sigmoid } from '../kernels/plain/activations';
import { slice, turned, type Places } from './places';
import type { Weights } from './weights';

export interface Parts {
  graph: Graph;
  config: ModelConfig;
  weights: Weights;
  places: Places;
}

/** The score of a masked position: its softmax is 0 in 32 bits. */
const HIDDEN = -1e9;

/**
 * Masked attention over `normed` [batch × S × width] with the cache of layer `layer`; returns the part to add to the
 * states.
 */
export function attention(parts: Parts, layer: number, normed: string): string {
  const { graph, config, weights, places } = parts;
  const { op, whole, scalar } = graph;
  const e = config.width / config.heads;
  const [query, newKeys, newValues] = headsOf(parts, layer, normed);
  const keys = cached(graph, `${layer}.key`, newKeys);
  const values = cached(graph, `${layer}.value`, newValues);
  const key = turned(graph, smeared(parts, layer, keys), places.key, e);
  const across = op('Transpose', [key], { perm: [0, 1, 3, 2] });
  const products = op('MatMul', [turned(graph, query, places.query, e), across]);
  const scores = op('Mul', [products, scalar(1 / Math.sqrt(e))]);
  const seen = op('Where', [places.visible, scores, scalar(HIDDEN)]);
  const mixed = op('MatMul', [op('Softmax', [seen], { axis: 3 }), values]);
  const joined = op('Reshape', [
    op('Transpose', [mixed], { perm: [0, 2, 1, 3] }),
    whole(0, 0, config.width),
  ]);
  return op('MatMul', [joined, weights.matrix(`${layer}.out`)]);
}

/** Queries, keys and values, each [batch × heads × S × e]. */
function headsOf({ graph, config, weights }: Parts, layer: number, normed: string) {
  const { op, whole } = graph;
  const { heads, width } = config;
  const all = op('MatMul', [normed, weights.matrix(`${layer}.qkv`)]);
  const apart = op('Reshape', [all, whole(0, 0, 3, heads, width / heads)]);
  const turned = op('Transpose', [apart], { perm: [2, 0, 3, 1, 4] });
  const part = (index: number) =>
    op('Gather', [turned, graph.constant(BigInt64Array.of(BigInt(index)), [])], { axis: 0 });
  return [part(0), part(1), part(2)] as const;
}

/** The cached entries followed by the new ones, which form the next call's cache. */
const cached = (graph: Graph, name: string, fresh: string): string =>
  graph.op('Concat', [`past_key_values.${name}`, fresh], { axis: 2 }, `present.${name}`);

/**
 * Keys mixed with the previous key, by the share of each head. The cache has unmixed keys, and all are mixed again at
 * every call, because the last key of the cache precedes the first of the next call.
 */
function smeared({ graph, config, weights, places }: Parts, layer: number, keys: string): string {
  if (!config.smear) return keys;
  const { op, scalar, constant } = graph;
  const shares = weights.numbers(`${layer}.smear`).map(sigmoid);
  const perHead = (numbers: Float32Array) => constant(numbers, [1, config.heads, 1, 1]);
  const own = op('Mul', [keys, places.present]); // padding must not affect the first token
  const none = op('Mul', [slice(graph, own, [0, 1], 2), scalar(0)]);
  const before = op('Concat', [none, slice(graph, own, [0, -1], 2)], { axis: 2 });
  const kept = op('Mul', [own, perHead(shares.map((share) => 1 - share))]);
  return op('Add', [kept, op('Mul', [before, perHead(shares)])]);
}
