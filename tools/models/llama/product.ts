import { inEightBits } from '../../math/eight-bits';
import type { Graph } from '../onnx/graph';
import { MIDDLE, type TwoBytes } from './activations';

/** A matrix in 8 bits in a graph, turned: [inputs × outputs], and a scale an output. */
export interface Table {
  integers: string;
  scales: string;
}

/** Rounds matrices [outputs × inputs] that read the same inputs, side by side as one table. */
export function tableOf(
  { constant }: Graph,
  matrices: readonly Float32Array[],
  inputs: number,
): Table {
  const outputs = matrices.reduce((sum, { length }) => sum + length / inputs, 0);
  const turned = new Int8Array(inputs * outputs);
  const scales = new Float32Array(outputs);
  let first = 0;
  for (const matrix of matrices) {
    const rounded = inEightBits(matrix, inputs);
    scales.set(rounded.scales, first);
    for (let row = 0; row < rounded.scales.length; row++)
      for (let column = 0; column < inputs; column++)
        turned[column * outputs + first + row] = rounded.integers[row * inputs + column]!;
    first += rounded.scales.length;
  }
  return {
    integers: constant(turned, [inputs, outputs]),
    scales: constant(scales, [outputs]),
  };
}

/** The product of a table with tokens: that of their first bytes plus that of the second, each with its scale. */
export function product({ op, constant, scalar, whole }: Graph, states: TwoBytes, table: Table) {
  const middle = constant(Uint8Array.of(MIDDLE), []);
  const inputs = [states.bytes, table.integers, scalar(1), table.scales, middle];
  const halves = op('com.microsoft.MatMulIntegerToFloat', inputs);
  return op('ReduceSum', [op('Mul', [halves, states.scales]), whole(0)], { keepdims: 1 });
}
