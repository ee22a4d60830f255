import { FLOAT } from '../../onnx/network';
import type { Graph } from '../../onnx/graph';
import type { ModelConfig } from '../config';
import { parameters, sizeOf, type Parameter } from '../parameters';
import { quantise } from '../quantise';

/** The weights of a model as parts of a network: matrices in 8 bits, vectors as they are. */
export interface Weights {
  numbers(name: string): Float32Array;
  /** Adds a vector to the network and returns its name [columns]. */
  vector(name: string): string;
  /** Adds a matrix to the network and returns its name [rows × columns]; each column has its own scale. */
  matrix(name: string): string;
}

/** @param weights in the order of `parameters(config)` */
export function weightsIn(graph: Graph, config: ModelConfig, weights: Float32Array): Weights {
  const held = new Map<string, { parameter: Parameter; numbers: Float32Array }>();
  let at = 0;
  for (const parameter of parameters(config)) {
    const numbers = weights.subarray(at, (at += sizeOf(parameter)));
    held.set(parameter.name, { parameter, numbers });
  }
  const of = (name: string) => held.get(name)!;
  return {
    numbers: (name) => of(name).numbers,
    vector: (name) => graph.constant(of(name).numbers, [of(name).parameter.columns]),
    matrix: (name) => {
      const { parameter, numbers } = of(name);
      const { rows, columns } = parameter;
      const { steps, scales } = quantise(numbers, columns);
      const whole = graph.op('Cast', [graph.constant(steps, [rows, columns])], { to: FLOAT });
      return graph.op('Mul', [whole, graph.constant(scales, [columns])]);
    },
  };
}
