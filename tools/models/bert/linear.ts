import { FLOAT, UINT8 } from '../onnx/network';
import type { Graph } from '../onnx/graph';
import { inEightBits } from '../../math/eight-bits';
import type { Linear } from './weights';

/** Weights are stored around this one, because signed weights times unsigned inputs overflow on some processors. */
const MIDDLE = 128;
/** Keeps the scale of a token of equal numbers above 0. */
const LEAST = 1e-9;

/** Adds to a graph W x + b for every token of `states` [texts × tokens × inputs]; returns its name. */
export type Product = (graph: Graph, states: string, linear: Linear) => string;

/** A token's numbers in 8 bits: each is its whole number times the token's scale, plus the token's least number. */
interface Rounded {
  /** 0 … 255, [texts × tokens × inputs]. */
  integers: string;
  /** [texts × tokens × 1] */
  scales: string;
  /** [texts × tokens × 1] */
  least: string;
}

/**
 * Rounds the numbers of every token by a scale of its own, from its least number to its largest. With one scale for the whole
 * batch, as ONNX's own operator has it, a vector would depend on the texts beside it.
 */
function rounded({ op, whole, scalar }: Graph, states: string): Rounded {
  const [least, largest] = ['ReduceMin', 'ReduceMax'].map((kind) =>
    op(kind, [states, whole(2)], { keepdims: 1 }),
  );
  const range = op('Max', [op('Sub', [largest!, least!]), scalar(LEAST)]);
  const scales = op('Mul', [range, scalar(1 / 255)]);
  const steps = op('Round', [op('Div', [op('Sub', [states, least!]), scales])]);
  return { integers: op('Cast', [steps], { to: UINT8 }), scales, least: least! };
}

/**
 * The product in 8 bits: of whole numbers, scaled back. With x = s n + m for whole numbers n it is s W n + m W 1 + b, and W 1, the
 * sums of the rows, is known beforehand.
 */
export const inWholeNumbers: Product = (graph, states, { weight, bias }) => {
  const { op, constant } = graph;
  const x = rounded(graph, states);
  const outputs = bias.length;
  const { integers, scales } = inEightBits(weight, weight.length / outputs);
  const [zero, middle] = [0, MIDDLE].map((one) => constant(Uint8Array.of(one), []));
  const shifted = Uint8Array.from(turned(integers, outputs), (integer) => integer + MIDDLE);
  const table = constant(shifted, [integers.length / outputs, outputs]);
  const product = op('MatMulInteger', [x.integers, table, zero!, middle!]);
  // The scales of the columns come first: the runtime takes a product of both scales for an operator with a scale a batch.
  const columns = op('Mul', [op('Cast', [product], { to: FLOAT }), constant(scales, [outputs])]);
  const sums = constant(rowSums(integers, scales), [outputs]);
  const raised = op('Add', [op('Mul', [columns, x.scales]), op('Mul', [x.least, sums])]);
  return op('Add', [raised, constant(bias, [outputs])]);
};

function rowSums(integers: Int8Array, scales: Float32Array): Float32Array {
  const inputs = integers.length / scales.length;
  return scales.map((scale, row) => {
    const own = integers.subarray(row * inputs, (row + 1) * inputs);
    return scale * own.reduce((sum, integer) => sum + integer, 0);
  });
}

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
