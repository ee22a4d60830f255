import { halves } from '../../math/half';
import { openGraph } from '../onnx/graph';
import { FLOAT, FLOAT16, INT64, network, value } from '../onnx/network';
import { attention, paddingHidden, type Parts } from './attention';
import { inFloats, inWholeNumbers } from './linear';
import { EPSILON, POSITIONS, WIDTH, type BertWeights, type Norm } from './weights';
import { wordVectors } from './words';

/** The versions that have GELU and numbers of 4 bits. */
const FORMAT = 10;
const OPERATORS = { '': 21, 'com.microsoft': 1 };

/**
 * A BERT encoder as an ONNX network: `input_ids` and `attention_mask` [texts × tokens] to `last_hidden_state`
 * [texts × tokens × 384]. Matrices are in 8 bits, multiplied with a scale a token; norms, biases and the shares of
 * attention are computed in 32 bits.
 *
 * @param isExact true for the same network in 32 bits, to hold the other against
 */
export function bertNetwork(name: string, weights: BertWeights, isExact = false): Uint8Array {
  const graph = openGraph();
  const parts: Parts = { graph, weights, product: isExact ? inFloats : inWholeNumbers };
  const hidden = paddingHidden(graph, graph.op('Cast', ['attention_mask'], { to: FLOAT }));
  let states = embedded(parts, isExact);
  for (let layer = 0; layer < weights.layers; layer++) {
    const isLast = layer === weights.layers - 1;
    const mixed = attention(parts, layer, states, hidden);
    states = normed(parts, [layer, 'attention'], graph.op('Add', [states, mixed]));
    const sum = graph.op('Add', [states, innerPart(parts, layer, states)]);
    states = normed(parts, [layer, 'inner'], sum, isLast ? 'last_hidden_state' : undefined);
  }
  const sizes = ['texts', 'tokens'];
  return network({
    name,
    producer: 'crossroads',
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [value('input_ids', INT64, sizes), value('attention_mask', INT64, sizes)],
    outputs: [value('last_hidden_state', FLOAT, [...sizes, WIDTH])],
    format: FORMAT,
    operators: OPERATORS,
  });
}

/** The vectors of words and of positions, added and normalised. */
function embedded(parts: Parts, isExact: boolean): string {
  const { graph, weights } = parts;
  const { op, whole, constant } = graph;
  const words = wordVectors(graph, weights.words, 'input_ids', isExact);
  const tokens = op('Slice', [op('Shape', ['input_ids']), whole(1), whole(2)]);
  const table = constant({ type: FLOAT16, bytes: halves(weights.positions) }, [POSITIONS, WIDTH]);
  const positions = op('Slice', [table, whole(0), tokens, whole(0)]);
  const sum = op('Add', [words, op('Cast', [positions], { to: FLOAT })]);
  return normed(parts, [0, 'first'], sum);
}

/** The inner part of a layer: up to 1,536 numbers, GELU (Hendrycks & Gimpel 2016), and down again. */
function innerPart({ graph, weights, product }: Parts, layer: number, states: string): string {
  const up = product(graph, states, weights.linear(layer, 'up'));
  return product(graph, graph.op('Gelu', [up]), weights.linear(layer, 'down'));
}

/** Layer normalisation (Ba et al. 2016). */
function normed(
  { graph, weights }: Parts,
  [layer, norm]: [number, Norm],
  states: string,
  output?: string,
): string {
  const { op, constant } = graph;
  const { gain, shift } = weights.norm(layer, norm);
  const inputs = [states, constant(gain, [WIDTH]), constant(shift, [WIDTH])];
  return op('LayerNormalization', inputs, { epsilon: { float: EPSILON } }, output);
}
