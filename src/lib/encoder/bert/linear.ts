import { FLOAT, UINT8 } from '~/lib/onnx/network';
import type { Graph } from '~/lib/onnx/graph';
import { inEightBits } from './eight-bits';
import type { Linear } from './weights';

/** Whole numbers are stored around this one, because signed weights times unsigned inputs overflow on some processors. */
const MIDDLE = 128;
/** Keeps the scale of a token of zeros above 0. */
const LEAST = 1e-9;

/** Adds to a graph W x + b for every token of `states` [texts × tokens × inputs]; returns its name. */
export type Product = (graph: Graph, states: string, linear: Linear) => string;

/** A token's numbers in 8 bits: whole numbers [texts × tokens × width], and a scale for each token. */
interface Rounded {
  integers: string;
  scales: string;
}

/**
 * Rounds the numbers of every token by a scale of its own. With one scale for the whole batch, as ONNX's own operator
 * has it, a vector would depend on the texts beside it.
 */
function rounded({ op, whole, scalar }: Graph, states: string): Rounded {
  const largest = op('ReduceMax', [op('Abs', [states]), whole(2)], { keepdims: 1 });
  const scales = op('Mul', [op('Max', [largest, scalar(LEAST)]), scalar(1 / 127)]);
  const shifted = op('Add', [op('Round', [op('Div', [states, scales])]), scalar(MIDDLE)]);
  return { integers: op('Cast', [shifted], { to: UINT8 }), scales };
}

/** The product in 8 bits: of whole numbers, scaled back. */
export const inWholeNumbers: Product = (graph, states, { weight, bias }) => {
  const { op, constant } = graph;
  const x = rounded(graph, states);
  const outputs = bias.length;
  const { integers, scales } = inEightBits(weight, weight.length / outputs);
  const middle = constant(Uint8Array.of(MIDDLE), []);
  const shifted = Uint8Array.from(turned(integers, outputs), (integer) => integer + MIDDLE);
  const table = constant(shifted, [integers.length / outputs, outputs]);
  const product = op('MatMulInteger', [x.integers, table, middle, middle]);
  // The scales of the columns come first: the runtime takes a product of both scales for an operator with a scale a batch.
  const columns = op('Mul', [op('Cast', [product], { to: FLOAT }), constant(scales, [outputs])]);
  return op('Add', [op('Mul', [columns, x.scales]), constant(bias, [outputs])]);
};

/** The product in 32 bits, to hold the other against. */
export const inFloats: Product = ({ op, constant }, states, { weight, bias }) => {
  const outputs = bias.length;
  const table = constant(turned(weight, outputs), [weight.length / outputs, outputs]);
  return op('Add', [op('MatMul', [states, table]), constant(bias, [outputs])]);
};

/** The transposed matrix, [inputs × outputs]. */
function turned<Numbers extends Float32Array | Int8Array>(
  matrix: Numbers,
  outputs: number,
): Numbers {
  const inputs = matrix.length / outputs;
  const table = matrix.slice() as Numbers;
  for (let row = 0; row < outputs; row++)
    for (let column = 0; column < inputs; column++)
      table[column * outputs + row] = matrix[row * inputs + column]!;
  return table;
}
