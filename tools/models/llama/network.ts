import { openGraph, type Graph } from '../onnx/graph';
import { FLOAT, INT32, INT64, network, value } from '../onnx/network';
import { outsideFile } from '../onnx/outside';
import type { Message } from '../onnx/messages';
import { headWidth, type LlamaShape, type LlamaWeights } from '~/lib/llama/shape';
import { inTwoBytes } from './activations';
import { layer, type Positions, type States } from './layer';
import { product, tableOf, type Table } from './product';

/** The versions that have the operators of attention and of the norms. */
const FORMAT = 10;
const OPERATORS = { '': 18, 'com.microsoft': 1 };

/** A network in two files: the graph, and the numbers of its constants. */
interface NetworkFiles {
  network: Uint8Array;
  data: Uint8Array<ArrayBuffer>;
}

/**
 * A Llama as an ONNX network for one text: `input_ids` [1 × new tokens], `attention_mask` [1 × all tokens], the cache and an
 * adapter to `logits` [1 × 1 × vocabulary] after the last token, and the new cache. Matrices are in 8 bits, a scale a
 * row; activations in two bytes, a scale a token; one table holds the vectors of the tokens and scores the next one.
 *
 * @param file the name of the file of numbers
 * @param positions most tokens of a text
 */
export function llamaNetwork(
  name: string,
  weights: LlamaWeights,
  { file, positions }: { file: string; positions: number },
): NetworkFiles {
  const outside = outsideFile(file);
  const graph = openGraph(outside);
  const { shape } = weights;
  const inputs: Message[] = [value('input_ids', INT64, [1, 'new'])];
  const outputs: Message[] = [value('logits', FLOAT, [1, 1, shape.vocabulary])];
  inputs.push(value('attention_mask', INT64, [1, 'total']));
  const parts = { graph, weights, inputs, outputs };
  const table = tableOf(graph, [weights.tokens()], shape.width);
  let states = begun(graph, weights, vectorsOf(graph, table));
  const angles = positionsOf(graph, shape, positions);
  for (let at = 0; at < shape.layers; at++) {
    const isLast = at === shape.layers - 1;
    const next = isLast ? weights.lastNorm() : weights.norm(at + 1, 'attention');
    states = layer(parts, at, states, angles, next);
  }
  const { op, whole } = graph;
  const end = op('Slice', [states.normed, whole(-1), whole(Number.MAX_SAFE_INTEGER), whole(1)]);
  op('Identity', [product(graph, inTwoBytes(graph, end), table)], {}, 'logits');
  const { nodes, tensors } = graph;
  const about = { name, producer: 'crossroads', format: FORMAT, operators: OPERATORS };
  return { network: network({ ...about, nodes, tensors, inputs, outputs }), data: outside.bytes() };
}

/** The vectors of the tokens, [1 × tokens × width]: columns of the table. */
function vectorsOf({ op, whole }: Graph, { integers, scales }: Table): string {
  const columns = op('Gather', [integers, 'input_ids'], { axis: 1 });
  const turned = op('Transpose', [op('Cast', [columns], { to: FLOAT })], { perm: [1, 2, 0] });
  return op('Mul', [turned, op('Unsqueeze', [op('Gather', [scales, 'input_ids']), whole(-1)])]);
}

function begun({ op, constant }: Graph, weights: LlamaWeights, sum: string): States {
  const { width, epsilon } = weights.shape;
  const gains = constant(weights.norm(0, 'attention'), [width]);
  const attributes = { axis: 2, epsilon: { float: epsilon } };
  return { sum, normed: op('SimplifiedLayerNormalization', [sum, gains], attributes) };
}

function positionsOf({ op, whole, constant }: Graph, shape: LlamaShape, count: number): Positions {
  const half = headWidth(shape) / 2;
  const table = (of: (angle: number) => number) =>
    constant(
      Float32Array.from({ length: count * half }, (_, at) => {
        const position = Math.floor(at / half);
        const pair = at % half;
        return of(position * shape.theta ** (-pair / half));
      }),
      [count, half],
    );
  const total = op('Shape', ['attention_mask'], { start: 1, end: 2 });
  const inShort = (number: string) => op('Cast', [number], { to: INT32 });
  return {
    total: inShort(op('Squeeze', [total, whole(0)])),
    last: inShort(op('Sub', [total, whole(1)])),
    cosines: table(Math.cos),
    sines: table(Math.sin),
  };
}
