import { openGraph, type Graph } from '../../onnx/graph';
import { FLOAT, INT64, network, value } from '../../onnx/network';
import type { ModelConfig } from '../config';
import { attention, type Parts } from './attention';
import { placesIn } from './places';
import { weightsIn } from './weights';

/**
 * A model as an ONNX network with a cache of keys and values, with the input and output names of decoders on the hub.
 * If the matrices are rounded as by `rounded`, its logits equal those of the engine.
 *
 * @param weights in the order of `parameters(config)`
 */
export function causalNetwork(config: ModelConfig, weights: Float32Array): Uint8Array {
  const graph = openGraph();
  const parts: Parts = {
    graph,
    config,
    weights: weightsIn(graph, config, weights),
    places: placesIn(graph, config),
  };
  states(parts);
  const { nodes, tensors } = graph;
  return network({ name: 'tinylm', producer: 'crossroads', nodes, tensors, ...doors(config) });
}

/** All blocks, from tokens to logits. */
function states(parts: Parts): void {
  const { graph, config, weights } = parts;
  const { op } = graph;
  const eps = graph.scalar(EPSILON);
  const normed = (x: string, gain: string) => norm(graph, x, weights.vector(gain), eps);
  let x = op('Gather', [weights.matrix('embed'), 'input_ids'], { axis: 0 });
  for (let layer = 0; layer < config.layers; layer++) {
    x = op('Add', [x, attention(parts, layer, normed(x, `${layer}.norm1`))]);
    const up = op('MatMul', [normed(x, `${layer}.norm2`), weights.matrix(`${layer}.up`)]);
    x = op('Add', [x, op('MatMul', [op('Relu', [up]), weights.matrix(`${layer}.down`)])]);
  }
  op('MatMul', [normed(x, 'norm'), weights.matrix('head')], {}, 'logits');
}

/** Prevents a division by zero for a state of zeros, as in the kernels. */
const EPSILON = 1e-5;

function norm({ op }: Graph, x: string, gain: string, eps: string): string {
  const squares = op('ReduceMean', [op('Mul', [x, x])], { axes: [2], keepdims: 1 });
  const root = op('Sqrt', [op('Add', [squares, eps])]);
  return op('Mul', [op('Div', [x, root]), gain]);
}

/**
 * Inputs and outputs. The number of heads and their width are literal, since libraries do not resolve names for them.
 */
function doors({ layers, heads, width, vocabulary }: ModelConfig) {
  const cache = (prefix: string, length: string) =>
    Array.from({ length: layers }, (_, layer) =>
      ['key', 'value'].map((kind) =>
        value(`${prefix}.${layer}.${kind}`, FLOAT, ['batch_size', heads, length, width / heads]),
      ),
    ).flat();
  return {
    inputs: [
      value('input_ids', INT64, ['batch_size', 'sequence_length']),
      value('attention_mask', INT64, ['batch_size', 'total_sequence_length']),
      ...cache('past_key_values', 'past_sequence_length'),
    ],
    outputs: [
      value('logits', FLOAT, ['batch_size', 'sequence_length', vocabulary]),
      ...cache('present', 'total_sequence_length'),
    ],
  };
}
