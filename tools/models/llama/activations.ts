import type { Graph } from '../onnx/graph';

/**
 * Numbers of tokens in two bytes: with the scale m / 127 of a token, whose largest number is m, the first byte is the nearest
 * whole number, and the second is the rest in steps 254 times as fine. One byte moved the chances of first tokens by up
 * to 0.7, two move none that can be seen.
 */
export interface TwoBytes {
  /** Around 128, [2 × tokens × inputs]: the first bytes and the second. */
  bytes: string;
  /** [2 × tokens × 1] */
  scales: string;
}

const STEPS = 127;
/** Second bytes have half a step of the first to each side. */
const FINER = 2 * STEPS;
/** The byte of 0. */
export const MIDDLE = 128;
/** Keeps the scale of a token of zeros above 0. */
const LEAST = 1e-9;

/** Rounds `states` [1 × tokens × inputs], each token by itself, so that its bytes don't depend on those read with it. */
export function inTwoBytes(graph: Graph, states: string): TwoBytes {
  const { op, whole, scalar, constant } = graph;
  const sizes = op('ReduceMax', [op('Abs', [states]), whole(-1)], { keepdims: 0 });
  const largest = op('Max', [op('Squeeze', [sizes, whole(0)]), scalar(LEAST)]);
  const middles = middlesFor(graph, largest);
  const scaled = (part: number) => op('Mul', [largest, scalar(part)]);
  const coarse = scaled(1 / STEPS);
  const fine = scaled(1 / STEPS / FINER);
  const first = op('QuantizeLinear', [states, coarse, middles], { axis: 1 });
  const near = op('DequantizeLinear', [first, coarse, middles], { axis: 1 });
  const rest = op('Sub', [states, near]);
  const second = op('QuantizeLinear', [rest, fine, middles], { axis: 1 });
  const both = constant(Float32Array.of(1 / STEPS, 1 / STEPS / FINER), [2, 1, 1]);
  return {
    bytes: op('Concat', [first, second], { axis: 0 }),
    scales: op('Mul', [op('Unsqueeze', [largest, whole(-1)]), both]),
  };
}

/** The byte of 0 for each of the tokens that `largest` [tokens] has a number for. */
function middlesFor({ op, constant }: Graph, largest: string): string {
  return op('Expand', [constant(Uint8Array.of(MIDDLE), [1]), op('Shape', [largest])]);
}
