import { openGraph, type Graph } from '~/lib/onnx/graph';
import { message, text } from '~/lib/onnx/messages';
import { FLOAT, INT64, network, value } from '~/lib/onnx/network';

/** The shape of a decoder of the Llama family. */
export interface Shape {
  layers: number;
  width: number;
  heads: number;
  /** Heads that keys and values have: each serves several of the others. */
  keyHeads: number;
  inner: number;
  vocabulary: number;
}

/** SmolLM2-135M's. */
export const SHAPE_135M: Shape = {
  layers: 30,
  width: 576,
  heads: 9,
  keyHeads: 3,
  inner: 1536,
  vocabulary: 49_152,
};

/** Tokens that its table of angles reaches to. */
const CONTEXT = 2048;

/**
 * A model of that shape whose weights are noise, in the form that 8-bit models of the hub have: matrices of
 * whole numbers, by which inputs are multiplied that are rounded to 8 bits as they come. It says nothing, as
 * fast as a trained one.
 */
export function randomModel(shape: Shape): Map<string, Uint8Array> {
  const words = Array.from({ length: shape.vocabulary }, (_, id) => [`w${id}`, id] as const);
  const json = (content: object) => new TextEncoder().encode(JSON.stringify(content));
  return new Map([
    [
      'config.json',
      json({
        model_type: 'llama',
        architectures: ['LlamaForCausalLM'],
        hidden_size: shape.width,
        num_hidden_layers: shape.layers,
        num_attention_heads: shape.heads,
        num_key_value_heads: shape.keyHeads,
        head_dim: shape.width / shape.heads,
        vocab_size: shape.vocabulary,
        max_position_embeddings: CONTEXT,
      }),
    ],
    ['tokenizer_config.json', json({ tokenizer_class: 'PreTrainedTokenizerFast' })],
    [
      'tokenizer.json',
      json({
        version: '1.0',
        added_tokens: [],
        normalizer: null,
        pre_tokenizer: { type: 'WhitespaceSplit' },
        post_processor: null,
        decoder: { type: 'WordPiece', prefix: '##', cleanup: false },
        model: {
          type: 'WordPiece',
          unk_token: 'w0',
          continuing_subword_prefix: '##',
          max_input_chars_per_word: 100,
          vocab: Object.fromEntries(words),
        },
      }),
    ],
    ['onnx/model_quantized.onnx', decoder(shape)],
  ]);
}

function decoder(shape: Shape): Uint8Array {
  const { layers, width, vocabulary, inner, heads, keyHeads } = shape;
  const graph = openGraph();
  const { op } = graph;
  const e = width / heads;
  const norm = normOf(graph, width);
  const places = placesOf(graph, e);
  const table = graph.constant(noise(vocabulary * width), [vocabulary, width]);
  const rows = op('Cast', [op('Gather', [table, 'input_ids'], { axis: 0 })], { to: FLOAT });
  let x = op('Mul', [rows, graph.scalar(1 / 127)]);
  for (let layer = 0; layer < layers; layer++) {
    const into = rounded(graph, norm(x));
    const part = (count: number) => headsOf(graph, linear(graph, into, width, count * e), count, e);
    const [query, key] = [places.turned(part(heads)), places.turned(part(keyHeads))];
    const keys = cached(graph, `${layer}.key`, key);
    const values = cached(graph, `${layer}.value`, part(keyHeads));
    const share = (from: string) => repeated(graph, from, heads / keyHeads, heads, e);
    const across = op('Transpose', [share(keys)], { perm: [0, 1, 3, 2] });
    const scores = op('Mul', [op('MatMul', [query, across]), graph.scalar(1 / Math.sqrt(e))]);
    const seen = op('Where', [places.visible, scores, graph.scalar(-1e9)]);
    const mixed = op('MatMul', [op('Softmax', [seen], { axis: 3 }), share(values)]);
    const joined = op('Reshape', [
      op('Transpose', [mixed], { perm: [0, 2, 1, 3] }),
      graph.whole(0, 0, width),
    ]);
    x = op('Add', [x, linear(graph, rounded(graph, joined), width, width)]);
    const normed = rounded(graph, norm(x));
    const gate = linear(graph, normed, width, inner);
    const open = op('Mul', [gate, op('Sigmoid', [gate])]);
    const up = op('Mul', [open, linear(graph, normed, width, inner)]);
    x = op('Add', [x, linear(graph, rounded(graph, up), inner, width)]);
  }
  linear(graph, rounded(graph, norm(x)), width, vocabulary, 'logits');
  const { nodes, tensors } = graph;
  return network({ name: 'noise', producer: 'crossroads', nodes, tensors, ...doors(shape) });
}

/** Numbers rounded to 8 bits, with the step and the zero of this batch. */
interface Rounded {
  numbers: string;
  step: string;
  zero: string;
}

/** An operation with three outputs. */
function rounded({ nodes }: Graph, from: string): Rounded {
  const [numbers = '', step = '', zero = ''] = ['q', 's', 'z'].map((kind) => `${from}.${kind}`);
  const outputs = [numbers, step, zero].map((name) => text(2, name));
  nodes.push(
    message([text(1, from), ...outputs, text(3, numbers), text(4, 'DynamicQuantizeLinear')]),
  );
  return { numbers, step, zero };
}

function linear(graph: Graph, from: Rounded, rows: number, columns: number, name?: string): string {
  const { op, constant, scalar } = graph;
  const matrix = constant(noise(rows * columns), [rows, columns]);
  const whole = op('MatMulInteger', [from.numbers, matrix, from.zero]);
  const step = op('Mul', [from.step, scalar(1.7 / (127 * Math.sqrt(rows)))]);
  return op('Mul', [op('Cast', [whole], { to: FLOAT }), step], {}, name);
}

function normOf({ op, constant, scalar }: Graph, width: number): (x: string) => string {
  const [gain, eps] = [constant(new Float32Array(width).fill(1), [width]), scalar(1e-5)];
  return (x) => {
    const squares = op('ReduceMean', [op('Mul', [x, x])], { axes: [2], keepdims: 1 });
    return op('Mul', [op('Div', [x, op('Sqrt', [op('Add', [squares, eps])])]), gain]);
  };
}

/** [rows × S × heads·e] → [rows × heads × S × e]. */
const headsOf = ({ op, whole }: Graph, from: string, heads: number, e: number): string =>
  op('Transpose', [op('Reshape', [from, whole(0, 0, heads, e)])], { perm: [0, 2, 1, 3] });

const cached = ({ op }: Graph, name: string, fresh: string): string =>
  op('Concat', [`past_key_values.${name}`, fresh], { axis: 2 }, `present.${name}`);

function repeated({ op, whole }: Graph, from: string, times: number, heads: number, e: number) {
  const apart = op('Unsqueeze', [from, whole(2)]);
  return op('Reshape', [op('Expand', [apart, whole(1, 1, times, 1, 1)]), whole(0, heads, -1, e)]);
}

function placesOf(graph: Graph, e: number) {
  const { op, whole, constant } = graph;
  const half = e / 2;
  const table = (of: (angle: number) => number) =>
    constant(
      Float32Array.from({ length: CONTEXT * half }, (_, i) =>
        of(Math.floor(i / half) / 100_000 ** ((i % half) / half)),
      ),
      [CONTEXT, half],
    );
  const at = (numbers: string) =>
    op('Unsqueeze', [op('Gather', [numbers, 'position_ids'], { axis: 0 }), whole(1)]);
  const [cos, sin] = [at(table(Math.cos)), at(table(Math.sin))];
  const part = (from: string, start: number, end: number) =>
    op('Slice', [from, whole(start), whole(end), whole(3)]);
  const all = op('Sub', [
    op('CumSum', ['attention_mask', constant(BigInt64Array.of(1n), [])]),
    whole(1),
  ]);
  const before = op('GreaterOrEqual', [
    op('Unsqueeze', ['position_ids', whole(2)]),
    op('Unsqueeze', [all, whole(1)]),
  ]);
  return {
    visible: op('Unsqueeze', [before, whole(1)]),
    turned(from: string): string {
      const [a, b] = [part(from, 0, half), part(from, half, e)];
      const first = op('Sub', [op('Mul', [a, cos]), op('Mul', [b, sin])]);
      const second = op('Add', [op('Mul', [a, sin]), op('Mul', [b, cos])]);
      return op('Concat', [first, second], { axis: 3 });
    },
  };
}

function doors({ layers, width, heads, keyHeads, vocabulary }: Shape) {
  const cache = (prefix: string, length: string) =>
    Array.from({ length: layers }, (_, layer) =>
      ['key', 'value'].map((kind) =>
        value(`${prefix}.${layer}.${kind}`, FLOAT, ['batch_size', keyHeads, length, width / heads]),
      ),
    ).flat();
  const row = (name: string, length: string) => value(name, INT64, ['batch_size', length]);
  return {
    inputs: [
      row('input_ids', 'sequence_length'),
      row('attention_mask', 'total_sequence_length'),
      row('position_ids', 'sequence_length'),
      ...cache('past_key_values', 'past_sequence_length'),
    ],
    outputs: [
      value('logits', FLOAT, ['batch_size', 'sequence_length', vocabulary]),
      ...cache('present', 'total_sequence_length'),
    ],
  };
}

let state = 1;

/** Whole numbers −127 … 127 (xorshift by Marsaglia 2003, a byte of each step). */
function noise(length: number): Int8Array {
  const numbers = new Int8Array(length);
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    numbers[i] = (state % 128) | 0;
  }
  return numbers;
}
